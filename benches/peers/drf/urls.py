from django.http import HttpResponse
from django.urls import path

from app.views import Invitations

urlpatterns = [
    path("healthz", lambda request: HttpResponse("ok")),
    path("api/organizations/<uuid:organization>/invitations", Invitations.as_view()),
]
