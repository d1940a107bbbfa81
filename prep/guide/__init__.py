"""StudyPlan → study guide in Markdown."""

from prep.guide.render import render_guide

__all__ = ["render_guide"]
