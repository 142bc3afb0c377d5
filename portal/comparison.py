"""The door to two audits of the same theme held against each other."""

from __future__ import annotations

from typing import Any

from method.comparability import SWEDISH as KINSHIPS
from method.figures import count_of_base, percent
from method.two_shares import Share
from method.verdicts import SWEDISH as CHANGES
from portal.changes import points, smallest_in_words
from portal.render import Format, console, listing
from register.comparison import Compared, compare
from register.database import Register

_MERGED = "*"
_ABOUT = (
    "Alla jämförbara frågor är bedömda tillsammans: så sällan som en gång på tjugo visas någon förändring alls om "
    "inget har ändrats. Minst: så många procentenheter skulle det ha behövt vara för att synas. "
    f"{_MERGED} enheten har slagits samman sedan dess."
)


def show_comparison(register: Register, before: str, after: str, *, form: Format) -> None:
    """Every followed question of the later audit: improved, worse, cannot tell, or why it is not compared."""
    with register.reading() as session:
        found = compare(session, register.catalogue, before, after)
    rows = [_as_data(line) for line in found]
    if form is Format.TEXT:
        rows = [_as_read(line) for line in found]
    columns = {
        "unit": "Enhet",
        "title": "Fråga",
        "then": "Då",
        "now": "Nu",
        "change": "Förändring",
        "verdict": "Omdöme",
        "smallest": "Minst",
    }
    listing(rows, columns=columns, form=form, empty="Inga frågor följs i den senare granskningen.")
    if rows and form is Format.TEXT:
        console().print(f"[dim]{_ABOUT}[/dim]")


def _as_data(line: Compared) -> dict[str, Any]:
    judged = line.judged
    return {
        "unit": line.unit,
        "question": line.kin.column,
        "kinship": line.kin.kinship,
        "decision": line.kin.decision,
        "before": None if line.then is None else {"count": line.then.count, "base": line.then.base},
        "after": {"count": line.now.count, "base": line.now.base},
        "merged": line.merged,
        "p": judged.p if judged else None,
        "p_adjusted": judged.p_adjusted if judged else None,
        "verdict": judged.verdict if judged else None,
        "smallest": judged.smallest if judged else None,
    }


def _as_read(line: Compared) -> dict[str, Any]:
    measure, judged = line.kin.now, line.judged
    return {
        "unit": f"{line.unit}{_MERGED if line.merged else ''}",
        # A battery's row is named by itself, an answer by its question.
        "title": measure.label if measure.answer == measure.counted else measure.answer,
        "then": _share(line.then),
        "now": _share(line.now),
        "change": points(judged.effect) if judged else None,
        "verdict": CHANGES[judged.verdict] if judged else _why_not(line),
        "smallest": smallest_in_words(judged.verdict, judged.smallest) if judged else None,
    }


def _why_not(line: Compared) -> str:
    if line.kin.comparable:
        return "enheten granskades inte (i sin helhet) då"
    return KINSHIPS[line.kin.kinship]


def _share(share: Share | None) -> str | None:
    return None if share is None else count_of_base(share.count, share.base, percent(share.count, share.base))
