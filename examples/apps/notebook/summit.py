"""A chart in a notebook: `uv run --with anywidget --with jupyterlab jupyter lab`, then `from summit import Summit`.

`Summit(data=...)` takes a dataset as in JSON; `selected` follows the reader, and leads where it is set.
"""

import pathlib

import anywidget
import traitlets


class Summit(anywidget.AnyWidget):
    # On a site without this repository: the address of the file at a CDN.
    _esm = pathlib.Path(__file__).parents[3] / "dist" / "summitry.anywidget.js"
    data = traitlets.Dict().tag(sync=True)
    chart = traitlets.Unicode("story").tag(sync=True)
    options = traitlets.Dict().tag(sync=True)
    selected = traitlets.List().tag(sync=True)
    view = traitlets.Unicode("").tag(sync=True)
