/** Where one types: messages, slash commands with their hints, and what was typed before. */
import { byId, el, fill } from "./dom.js";
import { post } from "./api.js";

const MOST = 50;

export class Composer {
  /** @param world what the page knows; @param told what to do with a delivery */
  constructor(world, told) {
    Object.assign(this, { world, told });
    this.text = byId("composer-text");
    this.hints = byId("hints");
    this.matches = [];
    this.active = -1;
    this.thread = "";
    this.past = null;
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("blur", () => this.closeHints());
    byId("leave-thread").addEventListener("click", () => this.answer(""));
  }

  /** Fills in a text to send, as a suggestion. */
  suggest(text) {
    this.text.value = text;
    this.typed();
    this.text.focus();
  }

  /** Answers in the thread of a message from now on; "" leaves it. */
  answer(ts) {
    this.thread = ts;
    byId("in-thread").hidden = !ts;
    this.text.focus();
  }

  /** In another channel, or as another person. */
  moved() {
    this.thread = "";
    byId("in-thread").hidden = true;
    this.say("");
    this.past = null;
    const where = this.world.channel;
    this.text.placeholder = where ? `Message ${where.kind === "PUBLIC" ? `#${where.name}` : where.name}, or type /otp` : "";
  }

  say(notice) {
    byId("notice").textContent = notice;
  }

  typed() {
    this.grow();
    const value = this.text.value.toLowerCase();
    const command = this.world.command;
    const asks = value.startsWith("/") && !value.includes("\n");
    const near = asks ? command.entries.filter((one) => wanted(one, value)) : [];
    this.matches = near.length === 1 && near[0].line.length < value.length && !near[0].arguments ? [] : near.slice(0, 12);
    this.active = -1;
    this.showHints();
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 160)}px`;
  }

  showHints() {
    const open = this.matches.length > 0;
    this.hints.hidden = !open;
    this.text.setAttribute("aria-expanded", String(open));
    fill(this.hints, this.matches.map((one, index) => el("li", {
      id: `hint-${index}`, role: "option", aria: { selected: String(index === this.active) },
      onmousedown: (event) => {
        event.preventDefault();
        this.take(index);
      },
    }, el("code", {}, one.line, one.arguments && el("span", {}, ` ${one.arguments}`)), el("small", {}, one.does))));
    if (this.active >= 0) {
      this.text.setAttribute("aria-activedescendant", `hint-${this.active}`);
      this.hints.children[this.active].scrollIntoView({ block: "nearest" });
    } else {
      this.text.removeAttribute("aria-activedescendant");
    }
  }

  closeHints() {
    this.matches = [];
    this.active = -1;
    this.showHints();
  }

  take(index) {
    const one = this.matches[index];
    this.text.value = one.arguments ? `${one.line} ` : one.line;
    this.closeHints();
    this.grow();
  }

  key(event) {
    const open = this.matches.length > 0;
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (open && this.active >= 0) this.take(this.active);
      else this.send();
    } else if (event.key === "Tab" && !event.shiftKey && open) {
      event.preventDefault();
      this.take(Math.max(this.active, 0));
    } else if (event.key === "Escape" && open) {
      this.closeHints();
    } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp") && this.past === null) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = (this.active + step + this.matches.length) % this.matches.length;
      this.showHints();
    } else if (event.key === "ArrowUp" && (this.text.value === "" || this.past !== null)) {
      event.preventDefault();
      this.recall(1);
    } else if (event.key === "ArrowDown" && this.past !== null) {
      event.preventDefault();
      this.recall(-1);
    }
  }

  get memory() {
    return JSON.parse(sessionStorage.getItem(`typed ${this.world.person}`) ?? "[]");
  }

  remember(text) {
    const memory = [text, ...this.memory.filter((one) => one !== text)].slice(0, MOST);
    sessionStorage.setItem(`typed ${this.world.person}`, JSON.stringify(memory));
    this.past = null;
  }

  recall(step) {
    const next = (this.past ?? -1) + step;
    if (next >= this.memory.length) return;
    this.past = next < 0 ? null : next;
    this.text.value = this.past === null ? "" : this.memory[this.past];
    this.closeHints();
    this.grow();
  }

  async send() {
    const text = this.text.value.trim();
    if (!text || !this.world.channel) return;
    const slash = /^\/\S+/.exec(text)?.[0];
    if (slash && this.thread) return this.say(`${slash} is not supported in threads. Leave the thread first.`);
    if (slash && slash !== this.world.command.name) return this.say(`${slash} is not a valid command. Try ${this.world.command.name}.`);
    this.remember(text);
    this.text.value = "";
    this.closeHints();
    this.grow();
    this.say("");
    const where = this.world.channel.id;
    const [what, body] = slash
      ? ["command", { in: where, text: text.slice(slash.length).trim() }]
      : ["say", { in: where, text, thread: this.thread }];
    this.told(await post(`slack/${what}`, body, { as: this.world.person }));
  }
}

/** A command fits while one types its words, and stays in sight while one types its arguments. */
function wanted(entry, value) {
  const line = entry.line.toLowerCase();
  return line.startsWith(value) || (value.startsWith(`${line} `) && line.includes(" "));
}
