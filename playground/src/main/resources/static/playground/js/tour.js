/** Five steps for a first visit. It stands above the page and covers nothing; closed, it stays closed. */
import { byId, el, fill } from "./dom.js";
import { go } from "./place.js";

const STEPS = [
  {
    title: "Somebody calls the helpdesk",
    text: "You are Olivia, an OTP administrator. Maria is on the phone: her laptop LT-0042 is offline and blocks her USB stick. "
      + "Send /otp, choose “One device”, search for Kingston, and pick LT-0042.",
    button: "Type /otp for me", at: "slack", person: "OLIVIA", type: "/otp",
  },
  {
    title: "The code, ready to be read out",
    text: "Hallpass sends the code by direct message to you alone: symbols, digits and a spelling line. "
      + "The same in one typed line: what is complete is done at once.",
    button: "Type the line for me", at: "slack", person: "OLIVIA", type: '/otp devices on LT-0042 during 1h because "trade fair"',
  },
  {
    title: "Offline, and still it opens",
    text: "Unplug the network of LT-0042 on the right, and type the code there. The device opens, and time runs. "
      + "Try it on LT-0107 as well: there the same code is worth nothing.",
    button: "Show me the laptop", at: "laptops",
  },
  {
    title: "Read the receipt back",
    text: "The laptop shows a receipt, R-…: Maria reads it back, you paste it into the direct messages with Hallpass, and the list "
      + "says redeemed although LT-0042 is still offline. Plug its network in again: at its next sync it reports the same.",
    button: "Type /otp list for me", at: "slack", person: "OLIVIA", type: "/otp list",
  },
  {
    title: "Everybody sees their own",
    text: "Become somebody else at the top: Sofia may show today’s universal code, Maria may not issue anything. "
      + "Every “no” says why, until when, and what to do next. What was e-mailed lies in the mailbox below.",
    button: "Be Sofia", at: "slack", person: "SOFIA", type: "/otp universal",
  },
];
const CLOSED = "hallpass-playground-tour-closed";

export class Tour {
  constructor(world, composer) {
    Object.assign(this, { world, composer });
    this.step = 0;
    byId("tour-next").addEventListener("click", () => this.move(1));
    byId("tour-back").addEventListener("click", () => this.move(-1));
    byId("tour-do").addEventListener("click", () => this.act());
    byId("tour-close").addEventListener("click", () => this.close());
    byId("tour-open").addEventListener("click", () => this.open());
  }

  begin() {
    if (localStorage.getItem(CLOSED)) byId("tour-open").hidden = false;
    else this.draw();
  }

  open() {
    localStorage.removeItem(CLOSED);
    this.step = 0;
    this.draw();
    byId("tour-do").focus();
  }

  close() {
    localStorage.setItem(CLOSED, "yes");
    byId("tour").hidden = true;
    byId("tour-open").hidden = false;
    byId("tour-open").focus();
  }

  move(by) {
    if (this.step + by >= STEPS.length) return this.close();
    this.step = Math.max(0, this.step + by);
    this.draw();
  }

  draw() {
    const step = STEPS[this.step];
    byId("tour").hidden = false;
    byId("tour-open").hidden = true;
    fill(byId("tour-steps"), STEPS.map((one, index) => el("li", { class: index === this.step ? "now" : index < this.step ? "done" : "" }, String(index + 1))));
    fill(byId("tour-title"), el("span", { class: "hidden" }, `Step ${this.step + 1} of ${STEPS.length}: `), step.title);
    byId("tour-text").textContent = step.text;
    byId("tour-do").textContent = step.button;
    byId("tour-back").disabled = this.step === 0;
    byId("tour-next").textContent = this.step === STEPS.length - 1 ? "Done" : "Next";
  }

  async act() {
    const step = STEPS[this.step];
    const part = byId(step.at);
    part.scrollIntoView({ behavior: "smooth", block: "nearest" });
    part.classList.add("shown");
    setTimeout(() => part.classList.remove("shown"), 2500);
    if (!step.person) return part.querySelector("input, button")?.focus();
    const person = this.world.people.find((one) => one.id === `U0${step.person}`);
    const channel = this.world.channels.find((one) => one.name === "helpdesk");
    go(person.id, channel.id);
    setTimeout(() => this.composer.suggest(step.type), 300);
  }
}
