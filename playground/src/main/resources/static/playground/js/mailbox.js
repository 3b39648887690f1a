/** What the bot mailed. HTML mail is shown in a frame that runs nothing. */
import { byId, el, fill, Kept } from "./dom.js";
import { get } from "./api.js";

export class Mailbox {
  constructor() {
    this.kept = new Kept(byId("mails"));
    this.open = "";
  }

  async refresh() {
    const { mails } = await get("mails");
    if (mails.length === 0) {
      this.kept.show([{}], () => "none", () => el("li", { class: "empty" },
        "No mail yet. In the message with a code press “E-mail it”, or end a command with “by email”."));
      fill(byId("mail"));
      return;
    }
    this.kept.show(mails.map((one) => ({ ...one, open: one.id === this.open })), (one) => one.id, (one) => this.row(one));
    if (!mails.some((one) => one.id === this.open)) this.show(mails[0]);
  }

  row(mail) {
    const when = new Intl.DateTimeFormat(navigator.language, { dateStyle: "short", timeStyle: "short" });
    return el("li", {}, el("button", {
      type: "button", aria: { current: mail.open ? "true" : null }, onclick: () => this.show(mail),
    },
    el("b", { dir: "auto" }, mail.subject),
    el("span", {}, `to ${mail.to}`), el("time", {}, when.format(new Date(mail.at)))));
  }

  show(mail) {
    this.open = mail.id;
    fill(byId("mail"),
      el("dl", {}, el("dt", {}, "From"), el("dd", {}, mail.from), el("dt", {}, "To"), el("dd", {}, mail.to),
        el("dt", {}, "Subject"), el("dd", { dir: "auto" }, mail.subject)),
      mail.html
        ? el("iframe", { sandbox: "", src: `playground/api/mails/${encodeURIComponent(mail.id)}/html`, title: mail.subject })
        : el("pre", { dir: "auto" }, mail.text));
    this.refresh();
  }
}
