"""What a batch writes: one table in the form that its name asks for, and beside it what was wrong."""

from engine.batch.outputs.faults import write_faults
from engine.batch.outputs.output import Output, output_for

__all__ = ["Output", "output_for", "write_faults"]
