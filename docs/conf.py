"""The site of the documentation: ``make site`` builds it from the Markdown of this directory, without a network."""

from __future__ import annotations

import re
from typing import Any

import poortwachter

project = "poortwachter"
version = release = poortwachter.__version__
html_title = f"poortwachter {release}"
copyright = "the poortwachter maintainers, MIT"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["founding", "_templates"]
myst_heading_anchors = 3
myst_links_external_new_tab = False

html_theme = "pydata_sphinx_theme"
html_theme_options = {
    "show_prev_next": False,
    "show_toc_level": 2,
    "secondary_sidebar_items": ["page-toc"],
    "navbar_end": ["theme-switcher"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
IN_DUTCH = "nl" in globals().get("tags", ())
"""Whether this is the site in Dutch, of which only the pages in Dutch are kept: see ``build_site.py``."""

if IN_DUTCH:
    html_sidebars: dict[str, list[str]] = {"**": []}
    html_theme_options |= {"navbar_center": [], "navbar_start": ["navbar-logo"]}

html_static_path = ["_static"]
templates_path = ["_templates"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False

REPOSITORY = "https://github.com/poortwachter/poortwachter/blob/main"
_OUTSIDE = re.compile(r"\]\((?:\.\./)+((?:conformance|examples|tests|src|benchmarks)/[^)#]*|[A-Z]+(?:\.\w+)*\.md)")
_FOUNDING = re.compile(r"\]\((?:\.\./)*(founding/[^)#]*)")


def _to_the_repository(app: Any, page: str, source: list[str]) -> None:
    """A link to what is not on the site leads to the repository."""
    text = _OUTSIDE.sub(rf"]({REPOSITORY}/\1", source[0])
    source[0] = _FOUNDING.sub(rf"]({REPOSITORY}/docs/\1", text)


DUTCH = frozenset({"guides/casemanager"})
"""Pages in Dutch; the others are in English."""


def _in_its_language(app: Any, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """A page says in which language it is, for who listens to it."""
    context["language"] = "nl" if page in DUTCH or IN_DUTCH else "en"


def _named_folds(app: Any, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """What folds pages away in the sidebar has a name, for who listens; the theme gives it a picture alone."""
    make = context.get("generate_toctree_html")
    if make is not None:
        bare = '<summary><span class="toctree-toggle"'
        name = "Pagina's hieronder" if IN_DUTCH else "Pages under this one"
        named = bare.replace("<summary>", f'<summary aria-label="{name}">')
        context["generate_toctree_html"] = lambda *given, **options: str(make(*given, **options)).replace(bare, named)


def setup(app: Any) -> None:
    """Asked by Sphinx."""
    app.connect("html-page-context", _in_its_language)
    app.connect("html-page-context", _named_folds, priority=900)
    app.connect("source-read", _to_the_repository)
