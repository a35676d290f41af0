"""What a reply is beside its figures: whose, an answer or a refusal, in place of which, and what its sentences say."""
