package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated principal of a request.
 *
 * @param user the user's id; for a token, its owner's
 * @param tenant the one tenant the user belongs to; null for platform people only
 * @param roles what the caller may do; an {@code ai} token has {@link Role#AI} alone, whoever has a one-time password
 *     none
 * @param tokenKind how the caller came in; null for a browser session
 * @param breakGlass the emergency access by which a platform admin is in this tenant for one request; null for everybody
 *     else. Such a caller has no role at all, so that each rule which does not name it refuses it
 * @param token which token it came in with; null for a browser session, and where nobody asks which
 */
public record Caller(
        String user,
        @Nullable TenantId tenant,
        Set<Role> roles,
        @Nullable TokenKind tokenKind,
        @Nullable String breakGlass,
        @Nullable TokenName token) {

    /** Step 6 asks under this name, which no user can have. */
    private static final String PROBE = "#permission-check";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(String user, @Nullable TenantId tenant, Set<Role> roles, @Nullable TokenKind tokenKind) {
        this(user, tenant, roles, tokenKind, null, null);
    }

    /** {@code admin} for one request in {@code tenant}, by the emergency access with this id. */
    public static Caller throughBreakGlass(Caller admin, TenantId tenant, String breakGlass) {
        return new Caller(admin.user(), tenant, Set.of(), admin.tokenKind(), breakGlass, null);
    }

    /** Whom the permission checks ask as: somebody of {@code tenant} with these roles, who leaves no trace. */
    public static Caller probe(TenantId tenant, Set<Role> roles) {
        return new Caller(PROBE, tenant, roles, roles.contains(Role.AI) ? TokenKind.AI : null);
    }

    /** Whether this is nobody, but a question of the permission checks: neither counted nor written down. */
    public boolean isProbe() {
        return user.equals(PROBE);
    }

    /** The same, known to have come in with {@code token}. */
    public Caller through(TokenName token) {
        return new Caller(user, tenant, roles, tokenKind, breakGlass, token);
    }

    /**
     * The assistant that speaks for this caller: in the same tenant, an AI and nothing else, whatever the person behind it may
     * do besides. Nothing that a program asks for a model is asked by a person.
     */
    public Caller asAssistant() {
        return new Caller(user, tenant, Set.of(Role.AI), TokenKind.AI, null, token);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this is a platform admin by emergency access: no role, one tenant, one request. */
    public boolean isBreakGlass() {
        return breakGlass != null;
    }

    /** Whether this is somebody with a one-time password, who may choose an own one and nothing else. */
    public boolean isNewcomer() {
        return roles.isEmpty() && breakGlass == null;
    }

    /** To which the token is narrowed it came in with; none for who may do all that the roles allow. */
    public List<TokenScope> scopes() {
        return token == null ? List.of() : token.scopes();
    }

    /** Whether this may do what {@code scope} stands for, if the roles allow it. */
    public boolean reaches(TokenScope scope) {
        return scope.isIn(scopes());
    }

    /** Whether this is an AI's token: such a caller never counts as a person. */
    public boolean isAi() {
        return tokenKind == TokenKind.AI;
    }

    /** Whether this is a reviewer or platform admin, who belongs to no tenant. */
    public boolean isPlatform() {
        return tenant == null && (has(Role.REVIEWER) || has(Role.PLATFORM_ADMIN));
    }

    /** The caller's tenant; there is no default: 404 for somebody without one, who could find nothing anyway. */
    public TenantId requireTenant() {
        if (tenant == null) {
            throw HotUpdateException.notFound("own-tenant");
        }
        return tenant;
    }

    /** 403 unless the caller's token reaches as far as {@code scope}: for what one route does in several scopes. */
    public void require(TokenScope scope) {
        if (!reaches(scope)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("route.scope", scope.word()));
        }
    }

    /** 403 unless the caller has {@code role}. */
    public void require(Role role) {
        if (!has(role)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("tenancy.role", role.word()));
        }
    }
}
