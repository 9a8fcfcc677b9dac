// Made from the structs of `src/search/format/` by `BLESS=1 cargo test`.

/** A project as results show it: its first line, which those of what it offers follow. */
export enum Card {
  /** Its name in addresses: `*` for what follows the first token of what it is called, with hyphens between, `**` for the same of what it is called in the other language. */
  Id,
  /** What it is called. */
  Name,
  /** The same in the region's other language, when it is another. */
  OtherName,
  /** Its commune, by its place in the entry. */
  Commune,
  /** Nicknames, and the estate, with `;` between. */
  Nicknames,
  /** The association, and its acronym, with `;` between. */
  Associations,
  /** The landlords, and their acronyms, with `;` between. */
  Landlords,
  /** The streets of its estate, with `;` between; behind `~` which numbers of one: the first, the last, and 1 for odd ones, 2 for even ones, 0 for both: `Rue du Sel~2~8~2`. */
  Streets,
  /** The telephone that answers best; before `~1` when it is the association's. */
  Phone,
  /** The languages that are spoken there, as facets with a space between: `lfr lar`. */
  Spoken,
  /** When its door is open in the coming days, as the dates of activities; empty where nobody stands behind it. */
  Open,
  /** Of what year the last thing is that is known of it, where nobody knows whether it still exists. */
  Heard,
}
export type CardRecord = [id: string, name: string, otherName: string, commune: string, nicknames: string, associations: string, landlords: string, streets: string, phone: string, spoken: string, open: string, heard: string];

/** What a project offers. */
export enum Activity {
  /** Its name in addresses, or of how many tokens at the beginning of its title that is made. */
  Id,
  /** What it is called. */
  Title,
  /** The facets that it passes: each of the first ones of the concepts of the entry by its capital, others in full with a space between: `AQtenfants lfr`. */
  Facets,
  /** How often it is: 1 for every week on its days, nothing where nobody says. */
  Rhythm,
  /** Its next dates, with a space between: minutes since the one before begins (the first: since 1970) and how long it lasts, in base 36: `hpa2i.2i 7k0.2i`. */
  Dates,
}
export type ActivityRecord = [id: string, title: string, facets: string, rhythm: string, dates: string];

/** A commune. */
export enum Commune {
  /** Its name in addresses, where it is not made of what it is called. */
  Id,
  /** What it is called. */
  Name,
  /** Its postal codes, with a space between. */
  PostalCodes,
  /** From here on the stems of its names in other languages of Latin letters, where they are others. */
  OtherKeys,
}
export type CommuneRecord = [id: string, name: string, postalCodes: string, otherKeys: string];

/** Numbered files of sorted lines. */
export enum ShardList {
  /** Their folder. */
  Folder,
  /** The first key of each, as short as tells it from the one before, with `;` between. */
  Starts,
}
export type ShardListRecord = [folder: string, starts: string];

/** What the search knows from the start, in one language. */
export enum Entry {
  /** The page's language. */
  Lang,
  /** How many projects there are. */
  Count,
  /** So many of them exist for sure; the others come behind. */
  Sure,
  /** The code of the country in telephone numbers. */
  Code,
  /** What is dialled before a number at home. */
  Trunk,
  /** The time zone of dates. */
  Zone,
  /** The street table, where there is one. */
  Streets,
  /** What other words mean. */
  Lexicon,
  /** The mark of phrases in the page's language, when that is not one that most visitors have. */
  OwnMark,
  /** The communes. */
  Communes,
  /** Phrases of concepts: `<is>:<phrase>|<phrase>`, with `;` between. `<is>` is the place of the commune that the concept names, `+` for the one behind the last, or the facet that it is. */
  Concepts,
  /** Concepts that also find what others say: `2a>1b.1c;2b!1d`; behind `!` where no project speaks of the concept itself. */
  Related,
  /** A directory of one page. */
  Small,
  /** One of many. */
  Large,
}
export type EntryRecord = [lang: string, count: number, sure: number, code: string, trunk: string, zone: string, streets: StreetsRecord | null, lexicon: ShardListRecord, ownMark: string, communes: (string)[], concepts: string, related: string, small: SmallRecord | null, large: LargeRecord | null];

/** A directory that needs few files. */
export enum Small {
  /** Every project. */
  Cards,
  /** The postings of terms that cards do not say by themselves: `A03 sel;B1 rue pont`. */
  Terms,
  /** The script for words that are found nowhere here. */
  ExpansionScript,
  /** The script for queries that are a commune or what is near, and where these lie. */
  PlacesScript,
  /** The same for those that are a street. */
  StreetsScript,
  /** The script for queries that a day, an audience or a list narrows. */
  NarrowScript,
}
export type SmallRecord = [cards: (string)[], terms: string, expansionScript: string, placesScript: string, streetsScript: string, narrowScript: string];

/** A directory of which a query fetches only what it asks about. */
export enum Large {
  /** The folder of the cards. */
  Cards,
  /** How many cards stand in a file. */
  CardsEach,
  /** Where places lie. */
  Places,
  /** Postings of terms; `<head>*<count>` for those of many documents. */
  Terms,
  /** The folder of all postings of the terms of many documents. */
  Long,
  /** Those terms, in the order of their files, with a space between. */
  Longs,
  /** Words from their last letter to their first, for those that are misspelt where they begin, with their postings; behind `=` those of what is called so and nothing else. */
  Endings,
}
export type LargeRecord = [cards: string, cardsEach: number, places: string, terms: ShardListRecord, long: string, longs: string, endings: ShardListRecord];

/** A file of the lexicon: what begins with some letters. */
export enum Lexicon {
  /** Phrases of the vocabulary, see [`phrases`]. */
  Phrases,
  /** Terms by their postings, with those of the concepts of these phrases: `A0 sel ~2;B1 rue`. */
  Terms,
  /** What streets are called without their kind, as [`bits`](super::bits): `wayez`. */
  Streets,
}
export type LexiconRecord = [phrases: string, terms: string, streets: string];

/** Where the projects of a small directory lie, in ten-thousandths of a degree north and east of a corner. */
export enum Near {
  /** The corner. */
  Corner,
  /** The projects, in signs: document, latitude, longitude, and again. */
  Points,
}
export type NearRecord = [corner: (number)[], points: string];

/** Where the communes of a large directory lie, in ten-thousandths of a degree north and east of a corner. */
export enum Places {
  /** The corner. */
  Corner,
  /** The box of every commune whose shape is known: south, west, north, east. */
  Boxes,
  /** The folder with a file for each commune of its projects: document, latitude, longitude, and again. */
  Points,
}
export type PlacesRecord = [corner: (number)[], boxes: ((number)[] | null)[], points: string];

/** The street table, in the files of the words by which streets are looked for. */
export enum Streets {
  /** The files. */
  Shards,
  /** The corner from which fields are counted, in parts of a degree. */
  Corner,
  /** How far north and east of it the corners of the communes lie, in signs; each stands for eight fields. */
  Corners,
  /** Degrees of latitude and of longitude are whole numbers of these parts. */
  PerDegree,
}
export type StreetsRecord = [shards: ShardListRecord, corner: (number)[], corners: string, perDegree: (number)[]];

/** A file of the street table: its rows as columns, which gzip makes less of, with line breaks between values. */
export enum StreetRows {
  /** French names: how many words each shares with the one before, and its others; no words where a street is looked for by the Dutch one. */
  French,
  /** Dutch names: so many `*` are the last words of the French one, and `-` is one that the street is not looked for by here. Nothing stands for one that is made as usual: of all words but the first, and what stood last behind stars. */
  Dutch,
  /** Without anything between: the communes by their places in the entry, counted from one, in capitals, then the field, how far north and east of the corner of the first one. */
  Places,
  /** In a large directory the nearest projects, with how many tens of metres they are away, both in base 36: `2a.7 3.1b`. */
  Near,
}
export type StreetRowsRecord = [french: string, dutch: string, places: string, near: string];
