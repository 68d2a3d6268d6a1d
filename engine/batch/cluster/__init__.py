"""The parts of a batch worked off by the machines of a Dask cluster that is there already.

The one who calls hands out parts and keeps what comes back, so that a part counts once, whoever worked it off and
however often. A worker only reads: the tables, and the rules that it is installed with.
"""

from engine.batch.cluster.client import Cluster, connected

__all__ = ["Cluster", "connected"]
