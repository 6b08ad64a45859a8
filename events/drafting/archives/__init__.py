"""What a collection folder travels in: archives, and pages that carry one."""
