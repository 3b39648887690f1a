/** The people: who this tab plays, and how one of them looks. */
import { byId, el, fill } from "./dom.js";
import { address } from "./place.js";

const HUES = [262, 18, 172, 338, 208, 44, 120, 290];

const hue = (id) => HUES[[...id].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % HUES.length];

const initials = (name) => name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();

/** A small picture made of a person's initials; the bot has its key. */
export function avatar(person) {
  if (person.bot) {
    return el("span", { class: "avatar bot", aria: { hidden: "true" } },
      el("img", { src: "playground/icon.svg", alt: "" }));
  }
  return el("span", { class: "avatar", style: `--hue:${hue(person.id)}`, aria: { hidden: "true" } }, initials(person.realName));
}

/** The row of people. Each is a link, so that one can be opened in another tab. */
export function showPeople(world) {
  fill(byId("people"), world.people.filter((person) => !person.bot).map((person) =>
    el("li", {},
      el("a", {
        href: address(person.id, world.first.id),
        title: `${person.realName}: ${person.title}`,
        aria: { current: person.id === world.person ? "true" : null },
      },
      avatar(person),
      el("span", { class: "who" }, el("b", { dir: "auto" }, person.realName), el("small", {}, person.title))))));
}
