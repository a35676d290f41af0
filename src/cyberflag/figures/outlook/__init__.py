"""What figures may mean: other series beside them, pressure on police, projections and the need for support.

Nothing here goes into a figure: other series have a type of their own that cannot be added to a count, and projections
and needs are estimates with their interval or bounds, marked ``[e]``.
"""

from cyberflag.figures.outlook.beside import Beside, beside_figures
from cyberflag.figures.outlook.context import ContextSeries, ContextValue
from cyberflag.figures.outlook.pressure import Pressure, police_pressure
from cyberflag.figures.outlook.projecting import Projected, Projections, project_figures
from cyberflag.figures.outlook.support import Share, SupportNeeds, support_needs

__all__ = [
    "Beside",
    "ContextSeries",
    "ContextValue",
    "Pressure",
    "Projected",
    "Projections",
    "Share",
    "SupportNeeds",
    "beside_figures",
    "police_pressure",
    "project_figures",
    "support_needs",
]
