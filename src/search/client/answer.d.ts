// What a page asks of the engine, and what it is told.

/** A text, and its language when that is not the page's. */
export interface Text {
  text: string;
  lang: string;
}

export interface CommuneLink {
  id: string;
  name: Text;
  path: string;
}

/** When something begins, in minutes since 1970; without hours its midnight. */
export interface Next {
  start: number;
  timed: boolean;
}

/** A project in a list of results. */
export interface Project {
  id: string;
  path: string;
  name: Text;
  other: Text | null;
  commune: CommuneLink;
  phone: { text: string; href: string; owner: "association" | "project" } | null;
  toConfirm: boolean;
  /** Of what year the last thing is that is known of a project to confirm; 0 when nobody knows. */
  heard: number;
  next: (Next & { activity: { title: Text; path: string } }) | null;
}

/** What of a project says what was asked, and in which field. */
export interface Snippet {
  field: string;
  text: string;
  lang: string;
  path: string;
  /** Of an activity: the need that it answers, by its name in addresses. */
  need: string;
  next: Next | null;
  /** Of an activity without a date: its weekdays of each week, from Monday on, or how often it is. */
  days: number[];
  rhythm: Text | null;
}

export interface Result {
  project: Project;
  /** It lists the house that was asked for, or lies in that commune or postal code. */
  mine: boolean;
  /** It lies in the street that was asked for, with whatever number. */
  sameStreet: boolean;
  /** In metres, only from a street or from where the visitor is. */
  distance: number | null;
  why: Snippet[];
}

/** The place that was asked for. */
export interface PlaceAnswer {
  kind: "street" | "commune" | "postal" | "here";
  name: Text;
  number: string;
  communes: CommuneLink[];
  mine: boolean;
  sameStreet: boolean;
  latitude: number | null;
  longitude: number | null;
  more: { name: Text; communes: CommuneLink[] }[];
  /** Only what is looked for there was found, from near to far. */
  need: boolean;
}

export interface Answer {
  total: number;
  more: boolean;
  corrected: string;
  /** Words that nobody says. */
  unmatched: string[];
  /** Whether what is open now was asked for, and is known of some. */
  open: "" | "known" | "unknown";
  /** How many results each choice would leave, by the first letter of its kind and its value; none in a large directory. */
  left: Record<string, number> | null;
  place: PlaceAnswer | null;
  day: string;
  results: Result[];
  zone: string;
}

export interface Filters {
  commune?: string;
  theme?: string;
  day?: string;
  audience?: string;
  language?: string;
}

export interface Asked {
  text?: string;
  filters?: Filters;
  here?: { latitude: number; longitude: number } | null;
  first?: number;
  limit?: number;
  /** Whether to count what each choice would leave. */
  count?: boolean;
}

export interface Options {
  /** The entry of the page's language. */
  entry: string;
  /** Adds a classic script below the root. */
  load: (path: string) => Promise<unknown>;
}

export interface Finder {
  find: (asked: Asked) => Promise<Answer>;
  zone: string;
}
