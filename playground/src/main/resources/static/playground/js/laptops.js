/** The protected computers: what each would show to whoever sits in front of it. */
import { byId, el, fill } from "./dom.js";
import { get, post } from "./api.js";
import { Laptop } from "./laptop.js";

export class Laptops {
  constructor(composer) {
    this.composer = composer;
    this.shown = new Map();
    this.open = sessionStorage.getItem("laptop") ?? "";
    setInterval(() => this.shown.forEach((laptop) => laptop.tick()), 1000);
  }

  async refresh() {
    const { laptops } = await get("laptops");
    if (!laptops.some((one) => one.name === this.open)) this.open = laptops[0]?.name ?? "";
    if (this.shown.size !== laptops.length) this.build(laptops);
    for (const sheet of laptops) this.shown.get(sheet.name).update(sheet);
    laptops.forEach((sheet) => this.mark(sheet));
  }

  build(laptops) {
    this.shown.clear();
    const act = (name) => async (what, body = {}) => {
      const answer = await post(`laptops/${name}/${what}`, body);
      await this.refresh();
      return answer;
    };
    laptops.forEach((sheet) => this.shown.set(sheet.name, new Laptop(sheet, act(sheet.name), this.composer)));
    fill(byId("laptop-tabs"), laptops.map((sheet) => el("button", {
      type: "button", role: "tab", id: `tab-${sheet.name}`, aria: { controls: `panel-${sheet.name}` },
      onclick: () => this.choose(sheet.name),
      onkeydown: (event) => this.key(event, laptops.map((one) => one.name)),
    }, el("span", { class: "lamp", aria: { hidden: "true" } }), el("b", {}, sheet.name), el("small", { dir: "auto" }, ` ${sheet.owner}`))));
    fill(byId("laptop-panels"), [...this.shown.values()].map((laptop) => laptop.node));
  }

  mark(sheet) {
    const chosen = sheet.name === this.open;
    const tab = byId(`tab-${sheet.name}`);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    tab.classList.toggle("open", sheet.devices.some((one) => one.state === "allowed"));
    this.shown.get(sheet.name).node.hidden = !chosen;
  }

  choose(name) {
    this.open = name;
    sessionStorage.setItem("laptop", name);
    byId(`tab-${name}`).focus();
    return this.refresh();
  }

  key(event, names) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const step = event.key === "ArrowRight" ? 1 : -1;
    this.choose(names[(names.indexOf(this.open) + step + names.length) % names.length]);
  }
}
