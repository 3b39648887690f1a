/** The modals on a person's screen. They are the stand-in's: a reload draws what it holds. */
import { byId, calmly, el, fill, Kept } from "./dom.js";
import { get, post } from "./api.js";
import { blocks } from "./blockkit.js";

const KEYS = {
  static_select: "selected_option", external_select: "selected_option", radio_buttons: "selected_option",
  users_select: "selected_user", datepicker: "selected_date", timepicker: "selected_time",
};

export class Screen {
  /** @param person the id; @param reader who reads; @param told what to do with a delivery */
  constructor(person, reader, people, told) {
    Object.assign(this, { person, reader, people, told });
    this.node = byId("screen");
    this.drawn = "";
    this.frame = "";
    this.drafts = new Map();
    this.waiting = new Set();
    this.flushSoon = calmly(250, () => this.settle());
    this.before = null;
  }

  async refresh() {
    const { modals } = await get("slack/screen", { as: this.person });
    const content = JSON.stringify(modals.map(({ id, view, errors }) => ({ id, view, errors })));
    this.modals = modals;
    if (content === this.drawn) return;
    const had = this.drawn !== "" && this.drawn !== "[]";
    this.drawn = content;
    this.show(had);
  }

  get top() {
    return this.modals[this.modals.length - 1];
  }

  show(had) {
    const focus = this.node.contains(document.activeElement) ? held(document.activeElement) : null;
    const open = this.modals.length > 0;
    byId("slack-body").inert = open;
    if (open && !had) this.before = document.activeElement;
    this.node.hidden = !open;
    if (!open) {
      this.clear();
      if (had) this.giveBackFocus();
      return;
    }
    this.draw(this.top);
    if (!focus || !document.activeElement?.closest("#screen") || this.submitted) this.focus(focus, had);
  }

  /** To where it was before; after a reload that is nowhere. */
  giveBackFocus() {
    const before = this.before?.isConnected && this.before !== document.body ? this.before : byId("composer-text");
    before.focus();
  }

  clear() {
    this.drafts.clear();
    this.frame = "";
    fill(this.node);
  }

  /** Blocks that are as before keep their elements: nobody is interrupted in what they type or search. */
  draw(open) {
    const { title, submit, close } = open.view;
    const frame = JSON.stringify([open.id, title, submit, close, this.modals.length]);
    if (frame !== this.frame) {
      this.frame = frame;
      fill(this.node, this.modal(open));
      this.kept = new Kept(this.node.querySelector(".modal-body"));
    }
    const general = open.errors[""];
    const parts = open.view.blocks.map((block) => ({ block, error: open.errors[block.block_id] ?? null }));
    this.kept.show(general ? [{ general }, ...parts] : parts, (part) => part.block?.block_id ?? "general", (part) =>
      part.general ? el("p", { class: "error", role: "alert" }, part.general) : blocks([part.block], this.surface(open.id))[0]);
  }

  focus(focus, had) {
    const wrong = this.node.querySelector("[aria-invalid=true]");
    const same = focus && [...this.node.querySelectorAll("[data-key]")].find((one) => one.dataset.key === focus.key);
    const target = wrong && this.submitted ? wrong : same;
    this.submitted = false;
    if (target) {
      target.focus();
      if (target === same && target.getAttribute("role") === "combobox" && target.value !== focus.value) {
        // Somebody is searching: what is typed so far is not in the form yet.
        target.value = focus.value;
        target.dispatchEvent(new Event("input"));
      }
      if (target === same && focus.from !== null && target.setSelectionRange && target.type === "text") {
        target.setSelectionRange(focus.from, focus.to);
      }
    } else if (!had || focus) {
      const first = this.node.querySelector(".modal-body input, .modal-body select, .modal-body textarea");
      (first ?? this.node.querySelector(".modal")).focus();
    }
  }

  modal(open) {
    const view = open.view;
    return el("form", {
      class: "modal", role: "dialog", tabindex: "-1", novalidate: true, aria: { labelledby: "modal-title" },
      onsubmit: (event) => this.submit(event),
      onkeydown: (event) => event.key === "Escape" && this.close(),
    },
    el("div", { class: "modal-head" },
      el("h2", { id: "modal-title", dir: "auto" }, view.title?.text ?? ""),
      this.modals.length > 1 && el("span", { class: "stack" }, `on top of “${this.modals[this.modals.length - 2].view.title?.text ?? ""}”`),
      el("button", { type: "button", class: "quiet", aria: { label: "Close" }, onclick: () => this.close() }, "✕")),
    el("div", { class: "modal-body" }),
    el("div", { class: "modal-foot" },
      el("button", { type: "button", onclick: () => this.close() }, view.close?.text ?? (view.submit ? "Cancel" : "Close")),
      view.submit && el("button", { type: "submit", class: "primary" }, view.submit.text)));
  }

  surface(id) {
    const draftKey = (element) => `${id}|${element.action_id}`;
    const open = () => this.modals.find((one) => one.id === id);
    return {
      reader: this.reader,
      people: this.people.filter((person) => !person.bot),
      value: (block, element) => {
        const draft = this.drafts.get(draftKey(element));
        return draft ? draft.value : open()?.state[block.block_id]?.[element.action_id]?.[KEYS[element.type] ?? "value"];
      },
      error: (block) => open()?.errors[block.block_id],
      press: (block, element) => this.act("press-here", { action: element.action_id }),
      pick: (element, option) => this.act("pick", { action: element.action_id, value: option?.value ?? "" }),
      search: async (element, text) => (await this.act("search", { action: element.action_id, text })).options,
      enter: (element, value, later) => {
        this.drafts.set(draftKey(element), { action: element.action_id, value });
        if (later) this.flushSoon();
        else this.settle();
      },
      settle: () => this.settle(),
    };
  }

  /** Sends what was typed and not sent yet. */
  async settle() {
    for (const [key, draft] of [...this.drafts]) {
      if (draft.sent) continue;
      draft.sent = true;
      await this.act("enter", { action: draft.action, value: draft.value });
      if (this.drafts.get(key) === draft) this.drafts.delete(key);
    }
    await Promise.allSettled([...this.waiting]);
  }

  act(what, body) {
    const work = post(`slack/${what}`, body, { as: this.person }).then((answer) => {
      this.told(answer);
      return answer;
    });
    this.waiting.add(work);
    work.finally(() => this.waiting.delete(work)).catch(() => {});
    return work;
  }

  async submit(event) {
    event.preventDefault();
    const button = this.node.querySelector("button[type=submit]");
    button.disabled = true;
    button.classList.add("busy");
    try {
      await this.settle();
      this.submitted = true;
      await this.act("submit", {});
      await this.refresh();
    } finally {
      button.disabled = false;
      button.classList.remove("busy");
    }
  }

  async close() {
    await this.act("close", {});
    await this.refresh();
  }
}

function held(node) {
  const text = node.type === "text" || node.tagName === "TEXTAREA";
  return { key: node.dataset.key, value: node.value, from: text ? node.selectionStart : null, to: text ? node.selectionEnd : null };
}
