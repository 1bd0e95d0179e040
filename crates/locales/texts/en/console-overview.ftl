part-overview = Overview
overview-open = Open invitations
overview-undelivered = Not delivered
overview-expired = Expired
overview-members = Active members
overview-funnel = Invitations of the last 90 days
overview-invited = Invited
overview-opened = Opened
overview-accepted = Accepted
overview-share = { $percent }%
overview-funnel-none = Nobody was invited in the last 90 days.
overview-latest = Latest events
overview-all-events = All events
overview-median-minutes = { $count ->
    [one] Half of those who accepted did so within { $count } minute.
   *[other] Half of those who accepted did so within { $count } minutes.
}
overview-median-hours = { $count ->
    [one] Half of those who accepted did so within { $count } hour.
   *[other] Half of those who accepted did so within { $count } hours.
}
overview-median-days = { $count ->
    [one] Half of those who accepted did so within { $count } day.
   *[other] Half of those who accepted did so within { $count } days.
}
overview-sampled = Measured on the newest { $newest } of them.
