package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.AddressMethods;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.security.caller.BasicForTokensFilter;
import io.execfabric.hotupdate.tenancy.security.caller.CallerCache;
import io.execfabric.hotupdate.tenancy.security.caller.LiveCallerFilter;
import io.execfabric.hotupdate.tenancy.security.caller.ProblemWriter;
import io.execfabric.hotupdate.tenancy.security.caller.ScrapeTokenProperties;
import io.execfabric.hotupdate.tenancy.security.caller.TokenFilter;
import io.execfabric.hotupdate.tenancy.security.login.DirectoryAuthenticationProvider;
import io.execfabric.hotupdate.tenancy.security.login.PageLoginSuccessHandler;
import io.execfabric.hotupdate.tenancy.security.route.AccessDeniedAudit;
import io.execfabric.hotupdate.tenancy.security.route.AccessDeniedResponses;
import io.execfabric.hotupdate.tenancy.security.route.RouteAuthorization;
import io.execfabric.hotupdate.tenancy.security.route.RouteTable;
import io.execfabric.hotupdate.tenancy.security.route.SpelledAddressesFilter;
import io.execfabric.hotupdate.tenancy.security.route.TokensStayOutFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login, four chains: discovery, programs (tokens, or the browser's session), the engine's webapps, the portal. Who may use which
 * route is in {@link RouteTable}. The engine's identity is set in the webapps alone: portal and REST calls run without it,
 * since there our own policies decide.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PORTAL_CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'self'";

    /** Answers to programs hold tenants' files: opened in a browser, they may do nothing. */
    private static final String API_CSP = "default-src 'none'; sandbox; frame-ancestors 'self'";

    /** What programs look for before they know anything: nobody has to sign in to be told that there is nothing. */
    @Bean
    @Order(0)
    SecurityFilterChain discovery(HttpSecurity http, CallerCache people) throws Exception {
        return closedByDefault(http, people)
                .securityMatcher(path("/.well-known/**"))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(API_CSP)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, why) -> ProblemWriter.write(
                                        request, response, ErrorCode.NOT_FOUND, Wording.of("route.nothing")))
                                .accessDeniedHandler(AccessDeniedResponses::problem))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            Tokens tokens,
            ScrapeTokenProperties scrape,
            CallerCache people,
            DirectoryAuthenticationProvider login,
            AccessDeniedAudit gate)
            throws Exception {
        return closedByDefault(http, people)
                .securityMatcher(anyOf("/api/**", "/mcp", "/mcp/**", "/v3/**", "/actuator/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::isBrowserChange))
                .addFilterBefore(new BasicForTokensFilter(new ProviderManager(login)), LiveCallerFilter.class)
                .addFilterBefore(new TokenFilter(tokens, scrape), LiveCallerFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(API_CSP))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::sameOrigin))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) ->
                                ProblemWriter.signIn(request, response, Wording.of("sign-in.please")))
                        .accessDeniedHandler((request, response, why) -> {
                            gate.refused(request);
                            AccessDeniedResponses.problem(request, response, why);
                        }))
                .build();
    }

    /** The webapps bring their own CSRF filter and security headers; two of each would contradict each other. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http, CallerCache people, AccessDeniedAudit gate) throws Exception {
        return closedByDefault(http, people)
                .addFilterBefore(new TokensStayOutFilter(), LiveCallerFilter.class)
                .securityMatcher(path("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(off -> off.disable())
                        .contentTypeOptions(off -> off.disable())
                        .xssProtection(off -> off.disable())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::sameOrigin))
                .requestCache(cache -> cache.requestCache(PageLoginSuccessHandler.rememberedPages()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(loginPage(), AnyRequestMatcher.INSTANCE)
                        .defaultAccessDeniedHandlerFor(refusedInWebapp(gate), path("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(refusedPage(gate), AnyRequestMatcher.INSTANCE))
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain portalChain(HttpSecurity http, CallerCache people, AccessDeniedAudit gate) throws Exception {
        return closedByDefault(http, people)
                .addFilterBefore(new TokensStayOutFilter(), LiveCallerFilter.class)
                .requestCache(cache -> cache.requestCache(PageLoginSuccessHandler.rememberedPages()))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(new PageLoginSuccessHandler())
                        .failureHandler((request, response, why) -> response.sendRedirect(
                                why instanceof LockedException ? "/login?throttled" : "/login?error")))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PORTAL_CSP))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::sameOrigin))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                (request, response, why) ->
                                        ProblemWriter.signIn(request, response, Wording.of("sign-in.pages")),
                                SecurityConfiguration::wantsNoPage)
                        .defaultAuthenticationEntryPointFor(loginPage(), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(refusedPage(gate)))
                .build();
    }

    @Bean
    AddressMethods addressMethods() {
        return RouteTable::methods;
    }

    @Bean
    FilterRegistrationBean<SpelledAddressesFilter> spelledAddresses() {
        var filter = new FilterRegistrationBean<>(new SpelledAddressesFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignOn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappSignOn.class.getName()));
        filter.setOrder(101); // after Spring Security's -100
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    /** By its path, or a forged name of the server would lead people elsewhere to sign in. */
    private static LoginUrlAuthenticationEntryPoint loginPage() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        login.setFavorRelativeUris(true);
        return login;
    }

    private static AccessDeniedHandler refusedInWebapp(AccessDeniedAudit gate) {
        return (request, response, why) -> {
            gate.refused(request);
            AccessDeniedResponses.inWebapp(request, response);
        };
    }

    private static AccessDeniedHandler refusedPage(AccessDeniedAudit gate) {
        return (request, response, why) -> {
            gate.refused(request);
            AccessDeniedResponses.page(request, response, why);
        };
    }

    private static HttpSecurity closedByDefault(HttpSecurity http, CallerCache people) throws Exception {
        return http.addFilterBefore(new LiveCallerFilter(people), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new RouteAuthorization()));
    }

    /** Only what rides on a session cookie can be forged by another site. */
    private static boolean isBrowserChange(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }

    /** A program that asks for JSON has no use for a log-in page. */
    private static boolean wantsNoPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private static RequestMatcher anyOf(String... patterns) {
        List<RequestMatcher> matchers =
                Arrays.stream(patterns).map(SecurityConfiguration::path).toList();
        return new OrRequestMatcher(matchers);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
