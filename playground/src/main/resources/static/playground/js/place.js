/** Who one is and where, as the address says it: each tab can be another person, and "back" goes back. */

const read = () => new URLSearchParams(location.hash.slice(1));

export const place = {
  /** The id of the person that this tab plays. */
  get person() {
    return read().get("as") ?? "";
  },
  /** The id of the channel that is open. */
  get channel() {
    return read().get("in") ?? "";
  },
};

/** The address of a person in a channel. */
export const address = (person, channel) => `#${new URLSearchParams({ as: person, in: channel })}`;

/** Goes there; `quietly` leaves no entry to come back to. */
export function go(person, channel, quietly = false) {
  const next = address(person, channel);
  if (location.hash === next) return;
  if (quietly) {
    history.replaceState(null, "", next);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = next;
  }
}
