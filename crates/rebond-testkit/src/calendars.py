"""Two readers of calendar files that are not ours, and a calendar server: each says what it makes of the files it is given.

Standard input: a list of files, as JSON; standard output: for each, what each reader read; and what the server kept of them, put one after the
other under one address, as a phone does.
"""
import json, os, socket, subprocess, sys, tempfile, time, urllib.request

import icalendar
import vobject


def by_icalendar(text):
    event = next(part for part in icalendar.Calendar.from_ical(text).walk("VEVENT"))
    alarms = [part for part in event.subcomponents if part.name == "VALARM"]
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "starts": event.decoded("DTSTART").isoformat(),
        "ends": event.decoded("DTEND").isoformat(),
        "summary": str(event["SUMMARY"]),
        "place": str(event.get("LOCATION", "")),
        "words": str(event.get("DESCRIPTION", "")),
        "status": str(event["STATUS"]),
        "alarms": [int(alarm.decoded("TRIGGER").total_seconds()) for alarm in alarms],
    }


def by_vobject(text):
    event = vobject.readOne(text).vevent
    value = lambda name: getattr(event, name).value if hasattr(event, name) else ""
    return {
        "uid": value("uid"),
        "sequence": int(value("sequence")),
        "starts": value("dtstart").isoformat(),
        "ends": value("dtend").isoformat(),
        "summary": value("summary"),
        "place": value("location"),
        "words": value("description"),
        "status": value("status"),
        "alarms": [int(alarm.trigger.value.total_seconds()) for alarm in getattr(event, "valarm_list", [])],
    }


def by_server(texts):
    """Puts the files one after the other under one address, and reads what is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        settings = [f"--server-hosts=127.0.0.1:{port}", "--auth-type=none", f"--storage-filesystem-folder={folder}", "--logging-level=critical"]
        server = subprocess.Popen([sys.executable, "-m", "radicale", *settings], env={**os.environ, "RADICALE_CONFIG": ""}, stderr=subprocess.DEVNULL)
        try:
            ask = lambda method, path, body=None: urllib.request.urlopen(
                urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method, data=body and body.encode(), headers={"Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic bWU6bWU="}),
                timeout=20,
            )
            until = time.monotonic() + 20
            while True:
                try:
                    ask("MKCALENDAR", "/me/meetings/")
                    break
                except urllib.error.URLError as error:
                    if isinstance(error, urllib.error.HTTPError) or time.monotonic() > until:
                        raise
                    time.sleep(0.05)
            for text in texts:
                ask("PUT", "/me/meetings/meeting.ics", text)
            return ask("GET", "/me/meetings/").read().decode()
        finally:
            server.terminate()
            server.wait()


texts = json.load(sys.stdin)
json.dump({"read": [[by_icalendar(text), by_vobject(text)] for text in texts], "kept": by_icalendar(by_server(texts))}, sys.stdout)
