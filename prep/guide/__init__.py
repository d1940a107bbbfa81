"""StudyPlan and its days → a study guide in Markdown."""

from prep.guide.render import render_guide
from prep.guide.view import GuideView, view

__all__ = ["GuideView", "render_guide", "view"]
