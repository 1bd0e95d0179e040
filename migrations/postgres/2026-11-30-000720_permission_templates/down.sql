DROP TABLE permission_templates;
