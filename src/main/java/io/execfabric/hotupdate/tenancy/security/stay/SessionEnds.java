package io.execfabric.hotupdate.tenancy.security.stay;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** What a browser's session holds open ends when it is signed out, thrown away or idle for too long, or signed in anew. */
@Component
class SessionEnds implements HttpSessionListener, HttpSessionIdListener {

    private final OpenStays stays;

    SessionEnds(OpenStays stays) {
        this.stays = stays;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        stays.ended(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        stays.ended(before);
    }
}
