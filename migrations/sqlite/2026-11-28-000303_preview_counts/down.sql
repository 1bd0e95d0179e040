DROP TABLE preview_counts;
