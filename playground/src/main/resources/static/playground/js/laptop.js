/** One protected computer. Everything it says is its agent's own. */
import { el, fill, Kept } from "./dom.js";

const TURNS = [["−1 day", -1440], ["−1 h", -60], ["+1 h", 60], ["+1 day", 1440]];

export class Laptop {
  /** @param sheet what it shows first; @param act asks the agent; @param composer where a line can be put */
  constructor(sheet, act, composer) {
    Object.assign(this, { act, composer, name: sheet.name });
    const id = (part) => `${sheet.name}-${part}`;
    this.clock = el("time", { class: "clock" });
    this.clockSays = el("p", { class: "clock-says" });
    this.net = el("button", { type: "button", role: "switch", class: "switch", aria: { labelledby: id("net") },
      onclick: () => act("network", { on: this.net.getAttribute("aria-checked") !== "true" }) });
    this.devices = el("ul", { class: "devices" });
    this.grants = el("ul", { class: "grants" });
    this.rights = el("p", { class: "rights" });
    this.log = el("div", { class: "terminal", role: "log", tabindex: "0", aria: { label: `What the agent on ${sheet.name} says` } });
    this.code = el("input", { id: id("code"), type: "text", autocomplete: "off", spellcheck: "false",
      autocapitalize: "characters", placeholder: "XXXX-XXXX-XXXX" });
    this.keptDevices = new Kept(this.devices);
    this.keptGrants = new Kept(this.grants);
    this.keptLog = new Kept(this.log);
    this.node = el("div", { class: "laptop", id: `panel-${sheet.name}`, role: "tabpanel", aria: { labelledby: `tab-${sheet.name}` } },
      el("div", { class: "lid" },
        el("div", { class: "bar" },
          el("span", { class: "user", dir: "auto" }, sheet.users),
          el("span", { class: "net" }, el("span", { id: id("net") }, "Network"), this.net),
          this.clock),
        this.clockSays,
        el("h3", {}, "USB devices"), this.devices, this.rights,
        el("form", { class: "redeem", onsubmit: (event) => this.redeem(event) },
          el("label", { for: id("code") }, "Code from the helpdesk"),
          el("div", {}, this.code, el("button", { type: "submit", class: "primary" }, "Redeem"))),
        el("h3", {}, "Access"), this.grants,
        this.log,
        el("div", { class: "tools" },
          el("button", { type: "button", onclick: () => this.ask() }, "What to tell the helpdesk"),
          el("button", { type: "button", onclick: () => act("sync") }, "Sync now"),
          el("span", { class: "turns", role: "group", aria: { label: "Turn the clock" } }, "Clock",
            TURNS.map(([label, minutes]) => el("button", { type: "button", onclick: () => act("clock", { minutes, right: false }) }, label)),
            el("button", { type: "button", onclick: () => act("clock", { minutes: 0, right: true }) }, "right")))),
      el("div", { class: "base", aria: { hidden: "true" } }));
  }

  update(sheet) {
    this.sheet = sheet;
    this.since = performance.now();
    this.net.setAttribute("aria-checked", String(sheet.network));
    this.net.textContent = sheet.network ? "on" : "off";
    const turned = sheet.clock.turnedMinutes;
    this.clockSays.textContent = [turned && `The clock is turned by ${turned > 0 ? "+" : "−"}${span(Math.abs(turned) * 60)}.`, sheet.trouble]
      .filter(Boolean).join(" ");
    this.clockSays.hidden = this.clockSays.textContent === "";
    this.rights.textContent = policy(sheet);
    this.keptDevices.show(sheet.devices, (one) => one.code, (one) => this.device(one));
    const grants = sheet.status?.grants ?? [];
    if (grants.length === 0) this.keptGrants.show([{}], () => "none", () => el("li", { class: "empty" }, "Nothing is open or waits."));
    else this.keptGrants.show([...grants].reverse(), (one) => one.grant, (one) => this.grant(one));
    this.keptLog.show(sheet.terminal, (one) => one.number, (one) => spoken(one));
    if (sheet.terminal.at(-1)?.number !== this.last) this.log.scrollTop = this.log.scrollHeight;
    this.last = sheet.terminal.at(-1)?.number;
    this.tick();
  }

  device(one) {
    const open = one.state === "allowed";
    return el("li", { class: `device ${one.attached ? one.state : "away"}` },
      lock(open),
      el("span", { class: "device-name" }, el("b", { dir: "auto" }, one.name), el("code", {}, one.code)),
      el("span", { class: "state" }, one.attached ? (open ? "open" : "blocked") : "not plugged in",
        open && one.until && el("span", { class: "left", data: { until: one.until } })),
      el("button", { type: "button", class: "quiet", aria: { label: `${one.attached ? "Pull out" : "Plug in"} ${one.name}` },
        onclick: () => this.act("plug", { code: one.code, attached: !one.attached }) }, one.attached ? "Pull out" : "Plug in"));
  }

  grant(one) {
    const live = one.phase === "open" || one.phase === "waiting";
    const edge = one.phase === "waiting" ? one.from : one.until;
    return el("li", { class: `grant ${one.phase}` },
      el("span", {}, el("b", {}, `${scope(one)}`), ` ${one.phase.replace("-", " ")}`,
        live && el("span", { class: "left", data: { until: edge, before: one.phase === "waiting" ? "opens in" : "" } })),
      el("span", { class: "receipt" }, "Receipt ", el("code", {}, one.receipt)),
      live && el("button", { type: "button", class: "quiet", onclick: () => this.act("end", { grant: one.grant }) }, "Give back"));
  }

  /** The clock and the time left go on between two looks. */
  tick() {
    if (!this.sheet) return;
    const gone = performance.now() - this.since;
    const zone = this.sheet.clock.zone;
    const says = new Date(Date.parse(this.sheet.clock.says) + gone);
    this.clock.textContent = new Intl.DateTimeFormat(navigator.language,
      { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: zone }).format(says);
    const now = Date.parse(this.sheet.status?.now ?? this.sheet.clock.says) + gone;
    let over = false;
    this.node.querySelectorAll("[data-until]").forEach((one) => {
      const left = Math.round((Date.parse(one.dataset.until) - now) / 1000);
      one.textContent = left > 0 ? ` ${one.dataset.before ?? ""} ${span(left)}${one.dataset.before ? "" : " left"}` : " now";
      over ||= left <= 0;
    });
    if (over && gone > 1500) this.act("look");
  }

  async redeem(event) {
    event.preventDefault();
    if (!this.code.value.trim()) return;
    const { exit } = await this.act("redeem", { code: this.code.value });
    if (exit === 0) this.code.value = "";
    this.code.select();
  }

  async ask() {
    const { request } = await this.act("request");
    if (request) this.composer.suggest(request);
  }
}

/** A padlock, its shackle lifted where access is open. */
function lock(open) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "lock");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", `M4 9h12v9H4z M10 12.5v2 ${open ? "M6.5 9V5a3.5 3.5 0 0 1 6.8-1.2" : "M6.5 9V6a3.5 3.5 0 0 1 7 0v3"}`);
  svg.append(path);
  return svg;
}

function spoken(one) {
  return el("div", { class: one.exit === 0 ? "call" : "call refused" },
    el("p", { class: "typed" }, el("span", { aria: { hidden: "true" } }, "$ "), one.command),
    one.lines.map((line) => el("p", { dir: "auto" }, line)));
}

const SCOPES = { "device": "Device", "all-devices": "All devices", "all-file-transfers": "File transfers",
  "transfer-limit-reset": "Transfer limit", "universal": "Everything" };

const scope = (one) => (one.device ? `Device ${one.device}` : SCOPES[one.scope] ?? one.scope);

function policy({ status }) {
  if (!status) return "";
  const rule = { allow: "allowed", block: "blocked" };
  const sync = new Intl.DateTimeFormat(navigator.language, { timeStyle: "medium" }).format(new Date(status.lastSync));
  return `Now: devices ${rule[status.rights.devices]}, file transfers ${rule[status.rights.transfers]}. `
    + `Last sync ${sync}${status.waitingReports ? `, ${status.waitingReports} to report` : ""}. Clock ${status.clock}.`;
}

/** A length of time in the two largest units. */
export function span(seconds) {
  const units = [["d", 86400], ["h", 3600], ["min", 60], ["s", 1]];
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first < 0) return "0 s";
  const parts = units.slice(first, first + 2).map(([name, size], index, chosen) => {
    const rest = index === 0 ? seconds : seconds % chosen[0][1];
    return [Math.floor(rest / size), name];
  });
  return parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`).join(" ");
}
