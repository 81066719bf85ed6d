package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.notification.Notifications;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.download.FileName;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingTexts;
import io.execfabric.hotupdate.shared.text.ByteSize;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout asks for on each page: who is signed in, and the entries that this caller may use. */
@Component("portal")
class Portal {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    private final CurrentCaller currentCaller;
    private final Notifications notifications;
    private final BreakGlasses glasses;
    private final Sandbox sandbox;

    Portal(CurrentCaller currentCaller, Notifications notifications, BreakGlasses glasses, Sandbox sandbox) {
        this.currentCaller = currentCaller;
        this.notifications = notifications;
        this.glasses = glasses;
        this.sandbox = sandbox;
    }

    /** Whether this server runs scripts without full isolation: nobody who works with it may overlook that. */
    public boolean weakened() {
        return sandbox.isolation().weakened();
    }

    public @Nullable Caller caller() {
        return currentCaller.find().orElse(null);
    }

    /** How much of the inbox is not read; none on an error's page, which must come even when the database does not answer. */
    public long unread() {
        Caller caller = caller();
        return caller == null || isErrorPage() ? 0 : notifications.unread(caller);
    }

    /** Emergency accesses that are open now: to the tenant of who is looking, or by the platform admin who is. */
    public List<BreakGlassView> emergencies() {
        Caller caller = caller();
        return caller == null || isErrorPage() ? List.of() : glasses.standing(caller);
    }

    private static boolean isErrorPage() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getDispatcherType() == DispatcherType.ERROR;
    }

    /** A file's name as it stands in an address. */
    public String address(String name) {
        return FileName.inAddress(name);
    }

    public boolean is(String role) {
        Caller caller = caller();
        return caller != null && caller.roles().stream().map(Role::word).anyMatch(role::equals);
    }

    public List<NavItem> nav() {
        String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        return nav(path == null ? "/" : path);
    }

    private List<NavItem> nav(String path) {
        Caller caller = caller();
        List<NavItem> items = new ArrayList<>();
        if (caller != null && !caller.isNewcomer()) {
            items.add(new NavItem("home", "/", path.equals("/")));
            addTenantEntries(items, caller, path);
            addPlatformEntries(items, caller, path);
        }
        items.add(item("how", "/how-it-works", path));
        return items;
    }

    private static void addTenantEntries(List<NavItem> items, Caller caller, String path) {
        if (caller.tenant() == null) {
            return;
        }
        if (caller.has(Role.TENANT_ADMIN)) {
            items.add(item("submissions", "/submissions", path));
        }
        items.add(item("skills", "/skills", path));
        items.add(item("executions", "/executions", path));
        if (caller.has(Role.CONFIRMER)) {
            items.add(item("confirmations", "/confirmations", path));
        }
        if (caller.has(Role.TENANT_ADMIN)) {
            items.add(item("audit", "/audit", path));
            items.add(item("emergency", "/emergency-access", path));
        }
    }

    private static void addPlatformEntries(List<NavItem> items, Caller caller, String path) {
        if (!caller.isPlatform()) {
            return;
        }
        items.add(new NavItem("tasklist", "/camunda/app/tasklist/", false));
        items.add(item("submissions", "/submissions", path));
        if (caller.has(Role.PLATFORM_ADMIN)) {
            items.add(item("governance", "/governance", path));
            items.add(new NavItem("cockpit", "/camunda/app/cockpit/", false));
            items.add(new NavItem("admin", "/camunda/app/admin/", false));
        }
    }

    private static NavItem item(String key, String target, String path) {
        return new NavItem(key, target, path.equals(target) || path.startsWith(target + "/"));
    }

    /** UTC, to the minute; a script of ours shows the reader's own time where scripts run. */
    public String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** How long something took; a dash while that is not known. */
    public String took(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return "–";
        }
        Duration time = Duration.between(from, to);
        return time.toSeconds() < 60
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    /** A finding's sentence in the reader's language. */
    public String text(Finding finding) {
        return FindingTexts.text(finding, LocaleContextHolder.getLocale());
    }

    public String size(long bytes) {
        return ByteSize.text(bytes);
    }
}
