// How dates and numbers are put into words.

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A resolved date, as exactly as it is known. */
export function date(resolved) {
  if (!resolved?.date) {
    return "date unknown";
  }
  const known = new Date(`${resolved.date}T00:00:00Z`);
  switch (resolved.precision) {
    case "year":
      return resolved.date.slice(0, 4);
    case "month":
      return month.format(known);
    default:
      return day.format(known);
  }
}

/** A day such as 2025-03-04, in few letters. */
export function shortDay(isoDay) {
  return short.format(new Date(`${isoDay}T00:00:00Z`));
}

/** A moment, in the reader's own time. */
export function moment(instant) {
  return clock.format(new Date(instant));
}

/** A number with its noun, such as "1 copy" or "3 copies". */
export function counted(number, one, many) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** A measure, with two decimals at most. */
export function measure(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}

/** Names in a row, the last ones only counted. */
export function enumerated(names, most) {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** An outlet without the letters that every web address has. */
export function outlet(source) {
  return source ? source.replace(/^www\./, "") : "outlet unknown";
}
