part-overview = Vue d’ensemble
overview-open = Invitations ouvertes
overview-undelivered = Non distribuées
overview-expired = Expirées
overview-members = Membres actifs
overview-funnel = Invitations des 90 derniers jours
overview-invited = Invités
overview-opened = Ouvertes
overview-accepted = Acceptées
overview-share = { $percent } %
overview-funnel-none = Personne n’a été invité au cours des 90 derniers jours.
overview-latest = Derniers événements
overview-all-events = Tous les événements
overview-median-minutes = { $count ->
    [one] La moitié des acceptations arrive en { $count } minute au plus.
   *[other] La moitié des acceptations arrive en { $count } minutes au plus.
}
overview-median-hours = { $count ->
    [one] La moitié des acceptations arrive en { $count } heure au plus.
   *[other] La moitié des acceptations arrive en { $count } heures au plus.
}
overview-median-days = { $count ->
    [one] La moitié des acceptations arrive en { $count } jour au plus.
   *[other] La moitié des acceptations arrive en { $count } jours au plus.
}
overview-sampled = Mesuré sur les { $newest } plus récents.
