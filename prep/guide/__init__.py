"""StudyPlan and its days → a study guide, in Markdown and as an HTML page."""

from prep.guide.page import render_page
from prep.guide.render import render_guide
from prep.guide.view import GuideView, view

__all__ = ["GuideView", "render_guide", "render_page", "view"]
