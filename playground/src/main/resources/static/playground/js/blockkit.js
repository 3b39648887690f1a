/** Block Kit, drawn from the JSON that the bot sent. Inputs are drawn by fields.js. */
import { el } from "./dom.js";
import { drawn } from "./mrkdwn.js";
import { inputBlock } from "./fields.js";
import { confirmed } from "./ask.js";

const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2,3}$/;

/** A text object. */
export function text(object, reader) {
  if (!object) return [];
  return object.type === "mrkdwn" ? drawn(object.text, reader) : [object.text];
}

/**
 * The elements of a list of blocks.
 * @param surface `{reader, press(block, element), field…}`: who reads, and what a touch does
 */
export const blocks = (list, surface) => list.map((block) => draw(block, surface)).filter(Boolean);

function draw(block, surface) {
  const reader = surface.reader;
  switch (block.type) {
    case "header": return header(block, reader);
    case "section": return section(block, surface);
    case "context": return el("div", { class: "context", dir: "auto" }, block.elements.map((part) => context(part, reader)));
    case "divider": return el("hr");
    case "actions": return el("div", { class: "actions" }, block.elements.map((one) => action(block, one, surface)));
    case "image": return el("figure", {}, block.title && el("figcaption", {}, text(block.title, reader)),
      el("img", { src: block.image_url, alt: block.alt_text }));
    case "input": return inputBlock(block, surface);
    default: return el("p", { class: "unknown" }, `(a block of type ${block.type})`);
  }
}

function header(block, reader) {
  const words = block.text.text;
  return el("h3", { class: CODE.test(words) ? "header code" : "header", dir: "auto" }, text(block.text, reader));
}

function section(block, surface) {
  const reader = surface.reader;
  return el("div", { class: "section" },
    el("div", { class: "section-text" },
      block.text && el("div", { class: "text", dir: "auto" }, text(block.text, reader)),
      block.fields && el("div", { class: "fields" },
        block.fields.map((field) => el("div", { class: "field", dir: "auto" }, text(field, reader))))),
    block.accessory && action(block, block.accessory, surface));
}

const context = (part, reader) =>
  part.type === "image" ? el("img", { src: part.image_url, alt: part.alt_text }) : el("span", {}, text(part, reader));

function action(block, element, surface) {
  if (element.type === "image") return el("img", { src: element.image_url, alt: element.alt_text, class: "accessory" });
  if (element.type !== "button") return inputBlock({ ...block, label: { text: "" }, element, type: "input" }, surface);
  if (element.url) return el("a", { class: "button", href: element.url, target: "_blank", rel: "noreferrer" }, element.text.text);
  return el("button", {
    type: "button",
    class: element.style ?? "",
    data: { key: `${block.block_id}/${element.action_id}` },
    aria: { label: element.accessibility_label },
    onclick: (event) => pressed(event.currentTarget, block, element, surface),
  }, element.text.text);
}

async function pressed(button, block, element, surface) {
  if (element.confirm && !(await confirmed(element.confirm, surface.reader))) return;
  button.disabled = true;
  try {
    await surface.press(block, element);
  } finally {
    button.disabled = false;
  }
}
