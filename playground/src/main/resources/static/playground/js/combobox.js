/** A select whose options the app searches while one types (external_select): the WAI-ARIA combobox with a list. */
import { calmly, el, fill } from "./dom.js";

/** Draws it; an option that is picked goes to `surface.pick`, an empty field clears it. */
export function combobox(block, element, props, surface, value) {
  const listId = `${props.id}-list`;
  const list = el("ul", { id: listId, role: "listbox", class: "options", hidden: true });
  const input = el("input", {
    ...props,
    type: "text", role: "combobox", dir: "auto", autocomplete: "off", spellcheck: "false",
    placeholder: element.placeholder?.text ?? "Type to search",
    aria: { ...props.aria, expanded: "false", controls: listId, autocomplete: "list" },
  });
  input.value = value?.text.text ?? "";
  const state = { options: [], active: -1, shown: input.value, asked: 0 };
  const box = new Box(input, list, state, element, surface);
  input.addEventListener("input", () => box.typed());
  input.addEventListener("keydown", (event) => box.key(event));
  input.addEventListener("blur", () => box.left());
  return el("div", { class: "combobox" }, input, list);
}

class Box {
  constructor(input, list, state, element, surface) {
    Object.assign(this, { input, list, state, element, surface });
    this.searchSoon = calmly(200, () => this.search());
  }

  typed() {
    const least = this.element.min_query_length ?? 3;
    if (this.input.value.trim().length < least) this.close();
    else this.searchSoon();
  }

  async search() {
    const asked = ++this.state.asked;
    this.list.hidden = false;
    fill(this.list, el("li", { class: "nothing" }, "Searching …"));
    const options = await this.surface.search(this.element, this.input.value);
    if (asked !== this.state.asked || document.activeElement !== this.input) return;
    this.show(options);
  }

  show(options) {
    this.state.options = options;
    this.state.active = options.length > 0 ? 0 : -1;
    const rows = options.map((option, index) =>
      el("li", {
        id: `${this.list.id}-${index}`, role: "option", dir: "auto",
        onmousedown: (event) => {
          event.preventDefault();
          this.pick(index);
        },
      }, el("span", {}, option.text.text), option.description && el("small", {}, option.description.text)));
    fill(this.list, rows.length > 0 ? rows : el("li", { class: "nothing" }, "No results"));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === this.state.active)));
    const row = this.list.children[this.state.active];
    if (this.state.active >= 0 && row) {
      this.input.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    const open = !this.list.hidden;
    const count = this.state.options.length;
    if (event.key === "ArrowDown" && !open) this.search();
    else if (event.key === "ArrowDown" && count) this.state.active = (this.state.active + 1) % count;
    else if (event.key === "ArrowUp" && count) this.state.active = (this.state.active - 1 + count) % count;
    else if (event.key === "Enter" && open && this.state.active >= 0) this.pick(this.state.active);
    else if (event.key === "Escape" && open) {
      event.stopPropagation();
      this.close();
    } else return;
    event.preventDefault();
    this.mark();
  }

  pick(index) {
    const option = this.state.options[index];
    this.state.shown = option.text.text;
    this.input.value = option.text.text;
    this.close();
    this.surface.pick(this.element, option);
  }

  close() {
    this.state.asked++;
    this.list.hidden = true;
    this.state.options = [];
    this.state.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Emptied: cleared. Anything else that was not picked goes back to what was. */
  left() {
    this.close();
    if (this.input.value.trim() === "" && this.state.shown !== "") {
      this.state.shown = "";
      this.surface.enter(this.element, "");
    } else {
      this.input.value = this.state.shown;
    }
  }
}
