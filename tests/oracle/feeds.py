"""Reads the feeds of built sites, named as arguments, with the package `feedparser`: each must parse
without a complaint, hold what RFC 4287 requires, and say the same as its twin in JSON."""

import html
import json
import re
import sys
from pathlib import Path

import feedparser


def faults(feed: Path):
    """What is wrong with a feed."""
    read = feedparser.parse(feed.read_bytes())
    twin = json.loads(feed.with_suffix(".json").read_text())
    if read.bozo:
        yield f"{read.bozo_exception}"
    if read.version != "atom10":
        yield f"read as {read.version}"
    for name in ["id", "title", "updated_parsed", "author", "links"]:
        if not read.feed.get(name):
            yield f"without {name}"
    if text(read.feed.title) != text(twin["title"]):
        yield f"called {read.feed.title} and {twin['title']}"
    if len(read.entries) != len(twin["items"]):
        yield f"{len(read.entries)} entries, {len(twin['items'])} in JSON"
    for entry, item in zip(read.entries, twin["items"]):
        if not entry.get("updated_parsed"):
            yield f"{entry.id} without a moment"
        said = [entry.id, entry.link, text(entry.title), text(entry.content[0].value)]
        wanted = [item["id"], item["url"], plain(item["title"]), plain(item["content_text"])]
        if said != wanted:
            yield f"{said} instead of {wanted}"


def text(markup: str) -> str:
    """What a reader shows of what may be marked up."""
    return plain(html.unescape(re.sub(r"<br ?/?>", "\n", markup)))


def plain(words: str) -> str:
    return " ".join(words.split())


def main() -> int:
    feeds = [feed for site in sys.argv[1:] for feed in sorted(Path(site).glob("*/flux.xml"))]
    found = [(feed, fault) for feed in feeds for fault in faults(feed)]
    for feed, fault in found[:20]:
        print(f"{feed}: {fault}", file=sys.stderr)
    print(f"{len(feeds)} feeds, {len(found)} faults")
    return 1 if found or not feeds else 0


sys.exit(main())
