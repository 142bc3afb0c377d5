"""A message's text as HTML: paragraphs, lists and links, readable without style sheets, images or scripts."""

from __future__ import annotations

from html import escape

from tasks.channels.text import Bullets, Part, linked, one_line, parts

_PAGE = """\
<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body style="font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5">
<div style="max-width: 40em; overflow-wrap: anywhere">
{content}
</div>
</body>
</html>
"""


def page(subject: str, body: str) -> str:
    """The message as a whole HTML page in Swedish."""
    return _PAGE.format(title=escape(one_line(subject)), content="\n".join(map(_element, parts(body))))


def _element(part: Part) -> str:
    if isinstance(part, Bullets):
        return "\n".join(["<ul>", *(f"<li>{_words(item)}</li>" for item in part.items), "</ul>"])
    return f"<p>{'<br>'.join(map(_words, part.lines))}</p>"


def _words(text: str) -> str:
    return linked(text, escape, lambda target, words: f'<a href="{escape(target)}">{escape(words)}</a>')
