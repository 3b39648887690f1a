/** "Are you sure?": the confirmation dialog that a button can carry. */
import { byId, el, fill } from "./dom.js";
import { text } from "./blockkit.js";

/** Resolves to whether the person said yes. */
export function confirmed(confirm, reader) {
  const dialog = byId("ask");
  fill(dialog,
    el("form", { method: "dialog" },
      el("h2", { id: "ask-title", dir: "auto" }, confirm.title?.text ?? "Are you sure?"),
      el("p", { dir: "auto" }, text(confirm.text, reader)),
      el("div", { class: "ask-buttons" },
        el("button", { value: "no" }, confirm.deny?.text ?? "Cancel"),
        el("button", { value: "yes", class: confirm.style ?? "primary" }, confirm.confirm?.text ?? "Yes"))));
  dialog.setAttribute("aria-labelledby", "ask-title");
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
