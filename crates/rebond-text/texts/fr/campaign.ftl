# Topic: campaign.
