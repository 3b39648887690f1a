/** Builds elements without ever reading text as HTML. */

/**
 * An element with properties and children. Names that begin with `on` are listeners, `data` and `aria` are objects,
 * `class` is the class name; everything else is an attribute, left out where its value is false or null.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "aria") setAria(node, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...flat(children));
  return node;
}

function setAria(node, values) {
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) node.setAttribute(`aria-${name}`, String(value));
  }
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

export const byId = (id) => document.getElementById(id);

/** Puts children in place of what stood there. */
export function fill(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

/** Calls `work` once things have been quiet for `pause` milliseconds. */
export function calmly(pause, work) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), pause);
  };
}

/**
 * Keeps a list of drawn things in step with what they show: what has not changed keeps its element, and with it its
 * focus and selection.
 */
export class Kept {
  constructor(parent) {
    this.parent = parent;
    this.drawn = new Map();
  }

  /** @param items what to show, in order; @param key its identity; @param draw makes the element */
  show(items, key, draw) {
    const next = new Map();
    const nodes = items.map((item) => {
      const id = key(item);
      const content = JSON.stringify(item);
      const old = this.drawn.get(id);
      const entry = old && old.content === content ? old : { content, node: draw(item) };
      next.set(id, entry);
      return entry.node;
    });
    this.drawn = next;
    for (const child of [...this.parent.children]) {
      if (!nodes.includes(child)) child.remove();
    }
    nodes.forEach((node, index) => {
      if (this.parent.children[index] !== node) this.parent.insertBefore(node, this.parent.children[index] ?? null);
    });
  }
}
