"""Reads lines of `examples/occurrences.rs`, and calendars named as arguments, with the package
`icalendar`: each must parse without a single complaint, and hold what RFC 5545 requires."""

import json
import sys
from pathlib import Path

from icalendar import Calendar

REQUIRED = {"VCALENDAR": ["PRODID", "VERSION"], "VEVENT": ["UID", "DTSTAMP", "DTSTART"], "VTIMEZONE": ["TZID"]}


def faults(ics: bytes):
    """What is wrong with a calendar."""
    for line in ics.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        if b"\n" in line or b"\r" in line:
            yield "a line that does not end in CRLF"
        line.decode()
    calendar = Calendar.from_ical(ics)
    if Calendar.from_ical(calendar.to_ical()) != calendar:
        yield "it is another calendar when it is written and read again"
    for component in calendar.walk():
        for error in component.errors:
            yield f"{component.name}: {error}"
        for name in REQUIRED.get(component.name, []):
            if name not in component:
                yield f"{component.name} without {name}"
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    for zone in calendar.walk("VTIMEZONE"):
        zone.to_tz()
    for event in calendar.walk("VEVENT"):
        for name, values in event.property_items():
            for zone in filter(None, [getattr(values, "params", {}).get("TZID")]):
                if zone not in zones:
                    yield f"{name} in the unknown zone {zone}"
        if event.end < event.start:
            yield f"{event['UID']} ends before it begins"


def main() -> int:
    calendars = [(name, Path(name).read_bytes()) for name in sys.argv[1:]]
    for at, line in enumerate(sys.stdin):
        calendars.append((f"site {at + 1}", json.loads(line)["ics"].encode()))
    found = [(name, fault) for name, ics in calendars for fault in faults(ics)]
    for name, fault in found[:20]:
        print(f"{name}: {fault}", file=sys.stderr)
    print(f"{len(calendars)} calendars, {len(found)} faults")
    return 1 if found or not calendars else 0


sys.exit(main())
