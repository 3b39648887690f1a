/** The messages of the channel that is open. */
import { byId, el, Kept } from "./dom.js";
import { get, post } from "./api.js";
import { blocks } from "./blockkit.js";
import { drawn } from "./mrkdwn.js";
import { avatar } from "./people.js";

export class Messages {
  /** @param world what the page knows; @param composer where a thread is answered; @param told what to do with a delivery */
  constructor(world, composer, told) {
    Object.assign(this, { world, composer, told });
    this.node = byId("messages");
    this.kept = new Kept(this.node);
    this.open = "";
  }

  async refresh() {
    const channel = this.world.channel;
    if (!channel) return;
    const { messages } = await get("slack/messages", { as: this.world.person, in: channel.id });
    if (this.world.channel?.id !== channel.id) return;
    const key = `${this.world.person}|${channel.id}`;
    const fresh = this.open !== key;
    this.open = key;
    const atEnd = fresh || this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 80;
    this.kept.show(threaded(messages), (m) => `${key}|${m.ts}`, (m) => this.draw(m));
    if (messages.length === 0) this.kept.show([{ empty: true }], () => `${key}|empty`, () => this.empty(channel));
    if (atEnd) this.node.scrollTop = this.node.scrollHeight;
    this.world.seen(channel.id, messages.at(-1)?.ts ?? "0");
  }

  empty(channel) {
    const words = channel.kind === "APP"
      ? "Hallpass writes here to you alone. Type /otp, or /otp help to see what you may do."
      : "Nothing has been said here yet. /otp works in every channel; only you see the answers.";
    return el("p", { class: "empty" }, words);
  }

  draw(message) {
    const author = this.world.personBy(message.author);
    const surface = {
      reader: this.world.reader,
      people: this.world.people,
      value: () => null,
      press: (block, element) => this.press(message, block, element),
    };
    return el("article", { class: classes(message), data: { ts: message.ts }, aria: { label: author.realName } },
      message.onlyForYou && el("p", { class: "only-you" }, el("span", { aria: { hidden: "true" } }, "👁 "), "Only visible to you"),
      avatar(author),
      el("div", { class: "said" },
        el("p", { class: "by" },
          el("b", { dir: "auto" }, author.realName),
          author.bot && el("span", { class: "app" }, "App"),
          el("time", { title: this.world.when(message.ts, "full") }, this.world.when(message.ts, "short"))),
        message.blocks.length > 0
          ? el("div", { class: "blocks" }, blocks(message.blocks, surface))
          : el("div", { class: "text", dir: "auto" }, drawn(message.text, this.world.reader)),
        message.edited && el("span", { class: "edited" }, "(edited)")),
      !message.onlyForYou && !message.thread && el("button", {
        type: "button", class: "quiet reply", onclick: () => this.composer.answer(message.ts),
      }, "Reply in thread"));
  }

  async press(message, block, element) {
    const body = { in: message.channel, ts: message.ts, block: block.block_id, action: element.action_id };
    this.told(await post("slack/press", body, { as: this.world.person }));
  }
}

const classes = (message) =>
  ["message", message.onlyForYou && "private", message.thread && "threaded"].filter(Boolean).join(" ");

/** Answers stand below the message that they answer. */
function threaded(messages) {
  const roots = messages.filter((m) => !m.thread || !messages.some((root) => root.ts === m.thread));
  return roots.flatMap((root) => [root, ...messages.filter((m) => m.thread === root.ts && m !== root)]);
}
