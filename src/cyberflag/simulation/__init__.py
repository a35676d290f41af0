"""Draws a whole FOI campaign from known parameters, so that a program or a test can ask for the truth back."""

from cyberflag.simulation.campaign import Campaign, draw_campaign
from cyberflag.simulation.settings import CampaignSettings
from cyberflag.simulation.writing import write_campaign

__all__ = ["Campaign", "CampaignSettings", "draw_campaign", "write_campaign"]
