# What vobject reads of contact files: JSON in (texts), JSON out (for each, its people).
import json
import sys

import vobject


def values(card, name):
    return [one.value for one in getattr(card, name + "_list", [])]


def told(card):
    name = card.n.value
    organisation = values(card, "org")
    return {
        "shown": card.fn.value,
        "given": name.given,
        "family": name.family,
        "emails": values(card, "email"),
        "phones": values(card, "tel"),
        "organisation": organisation[0][0] if organisation else "",
        "role": "".join(values(card, "title")),
        "remarks": "".join(values(card, "note")),
    }


texts = json.load(sys.stdin)
json.dump([[told(card) for card in vobject.readComponents(text)] for text in texts], sys.stdout)
