changes-archived-by-operator = L’exploitant de ce serveur a archivé cette organisation. Rien ne peut y être modifié tant qu’il ne l’a pas restaurée.
changes-archived-by-operator-until = L’exploitant de ce serveur a archivé cette organisation. Elle sera effacée le { $until }, à moins qu’il ne la restaure avant.
changes-operator-restores = L’exploitant de ce serveur a archivé cette organisation ; lui seul peut la restaurer.
changes-delete-text = Une organisation supprimée est effacée plus tard avec toutes ses données. D’ici là, seul l’exploitant de ce serveur peut la restaurer.
changes-only-with = Pour modifier ceci, il vous faut l’autorisation « { $permission } ». Demandez-la à un administrateur de l’organisation.
