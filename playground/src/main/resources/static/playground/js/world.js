/** What the page knows of the workspace for the person that it plays. */
import { byId, el, fill } from "./dom.js";
import { get } from "./api.js";
import { address, place } from "./place.js";
import { avatar } from "./people.js";

export class World {
  constructor() {
    this.people = [];
    this.channels = [];
    this.command = { name: "/otp", entries: [] };
    this.reader = {
      nameOf: (id) => this.people.find((one) => one.id === id)?.realName,
      channelName: (id) => this.channels.find((one) => one.id === id)?.name,
      addressOf: (id) => address(this.person, id),
      get zone() {
        return Intl.DateTimeFormat().resolvedOptions().timeZone;
      },
    };
  }

  async refresh() {
    const sheet = await get("slack", place.person ? { as: place.person } : {});
    Object.assign(this, { team: sheet.team, people: sheet.people, channels: sheet.channels, command: sheet.command });
    this.person = sheet.me;
    const zone = this.personBy(this.person).zone;
    Object.defineProperty(this.reader, "zone", { value: zone, configurable: true });
  }

  get channel() {
    return this.channels.find((one) => one.id === place.channel) ?? this.first;
  }

  personBy(id) {
    return this.people.find((one) => one.id === id) ?? { id, realName: id, title: "", bot: true, zone: "UTC" };
  }

  /** Where everybody begins: somebody has asked for help there. */
  get first() {
    return this.channels.find((one) => one.name === "helpdesk") ?? this.channels[0];
  }

  /** A message's time in the reader's zone. */
  when(ts, how) {
    const style = how === "full" ? { dateStyle: "full", timeStyle: "medium" } : { timeStyle: "short" };
    return new Intl.DateTimeFormat(navigator.language, { ...style, timeZone: this.reader.zone }).format(Number(ts) * 1000);
  }

  seen(channel, ts) {
    const key = `seen ${this.person} ${channel}`;
    if (ts > (sessionStorage.getItem(key) ?? "0")) sessionStorage.setItem(key, ts);
    this.drawSidebar();
  }

  isNew(channel) {
    const seen = sessionStorage.getItem(`seen ${this.person} ${channel.id}`);
    return channel.latest !== "" && channel.id !== this.channel?.id && channel.latest > (seen ?? this.since);
  }

  /** Messages from before this page was opened are not new. */
  since = (Date.now() / 1000).toFixed(6);

  drawSidebar() {
    byId("team").textContent = this.team;
    this.rows("channels", ["PUBLIC", "PRIVATE"], () => el("span", { class: "sign", aria: { hidden: "true" } }, "#"));
    this.rows("apps", ["APP"], () => avatar({ bot: true }));
    this.rows("directs", ["DIRECT"], (channel) => avatar(this.personBy(channel.other)));
  }

  rows(list, kinds, sign) {
    fill(byId(list), this.channels.filter((one) => kinds.includes(one.kind)).map((one) =>
      el("li", {}, el("a", {
        href: address(this.person, one.id),
        class: this.isNew(one) ? "new" : "",
        title: one.name,
        aria: { current: one.id === this.channel?.id ? "page" : null },
      }, sign(one), el("span", { class: "name", dir: "auto" }, one.name),
      this.isNew(one) && el("span", { class: "dot" }, el("span", { class: "hidden" }, "new"))))));
  }
}
