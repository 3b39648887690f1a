/** Input blocks: label, element, hint, and the error at its field. */
import { el } from "./dom.js";
import { combobox } from "./combobox.js";

/**
 * @param block an input block
 * @param surface `{value(block, element), error(block), enter(element, value, later), pick(element, option), search, people}`
 */
export function inputBlock(block, surface) {
  const element = block.element;
  const id = `f-${block.block_id}-${element.action_id}`.replace(/[^\w-]/g, "_");
  const error = surface.error?.(block);
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || null;
  const props = { id, data: { key: element.action_id }, aria: { describedby: described, invalid: error ? "true" : null } };
  const label = block.label.text && el("label", { for: id, dir: "auto" }, block.label.text,
    block.optional && el("span", { class: "optional" }, " (optional)"));
  return el("div", { class: error ? "input wrong" : "input", data: { block: block.block_id } },
    label,
    control(block, element, props, surface),
    block.hint && el("p", { class: "hint", id: `${id}-hint`, dir: "auto" }, block.hint.text),
    error && el("p", { class: "error", id: `${id}-error`, dir: "auto" }, el("span", { aria: { hidden: "true" } }, "⚠ "), error));
}

function control(block, element, props, surface) {
  const value = surface.value(block, element);
  switch (element.type) {
    case "static_select":
    case "radio_buttons": return staticSelect(block, element, props, surface, value);
    case "external_select": return combobox(block, element, props, surface, value);
    case "users_select": return peopleSelect(block, element, props, surface, value);
    case "datepicker": return picker("date", element, props, surface, value);
    case "timepicker": return picker("time", element, props, surface, value);
    case "plain_text_input": return textInput(element, props, surface, value);
    case "email_text_input": return picker("email", element, props, surface, value);
    case "number_input": return picker("number", element, props, surface, value);
    default: return el("p", { class: "unknown" }, `(an element of type ${element.type})`);
  }
}

function staticSelect(block, element, props, surface, value) {
  const option = (one) => el("option", { value: one.value, selected: value?.value === one.value }, one.text.text);
  const list = element.options
    ? element.options.map(option)
    : (element.option_groups ?? []).map((group) => el("optgroup", { label: group.label.text }, group.options.map(option)));
  const all = [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
  return el("select", {
    ...props,
    onchange: (event) => surface.pick(element, all.find((one) => one.value === event.target.value) ?? null),
  }, (!value || block.optional) && el("option", { value: "", selected: !value }, element.placeholder?.text ?? "Choose an option"), list);
}

function peopleSelect(block, element, props, surface, value) {
  return el("select", { ...props, onchange: (event) => surface.enter(element, event.target.value) },
    el("option", { value: "", selected: !value }, element.placeholder?.text ?? "Choose a person"),
    surface.people.map((person) => el("option", { value: person.id, selected: value === person.id }, person.realName)));
}

function picker(type, element, props, surface, value) {
  return el("input", { ...props, type, value: value ?? "", step: type === "time" ? "60" : null,
    onchange: (event) => surface.enter(element, event.target.value) });
}

/** Typed text is sent after a short pause, so that a reload loses nothing. */
function textInput(element, props, surface, value) {
  const more = {
    ...props,
    dir: "auto",
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    oninput: (event) => {
      surface.enter(element, event.target.value, true);
      count(event.target, element.max_length);
    },
    onblur: () => surface.settle(),
  };
  const box = element.multiline ? el("textarea", { ...more, rows: "3" }) : el("input", { ...more, type: "text" });
  box.value = value ?? "";
  if (!element.multiline || !element.max_length) return box;
  const left = el("span", { class: "left", aria: { hidden: "true" } });
  const both = el("div", { class: "counted" }, box, left);
  count(box, element.max_length);
  return both;
}

function count(box, most) {
  const left = box.parentElement?.querySelector(".left");
  if (left) left.textContent = String(most - box.value.length);
}
