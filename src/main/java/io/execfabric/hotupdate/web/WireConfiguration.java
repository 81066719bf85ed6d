package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.tenancy.AddressMethods;
import org.apache.catalina.Host;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Whatever answers before our own controllers do answers in our words. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    /** As many as fit into the headers that the server reads at all; with fewer it fails, and not where anybody would look. */
    private static final int MOST_LOCALES = 8192;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer(Ids ids) {
        return factory -> {
            factory.addEngineValves(new RequestIdValve(ids));
            factory.addConnectorCustomizers(connector -> {
                connector.setMaxLocaleCount(MOST_LOCALES);
                // refused by the firewall, which knows what each address takes; the server names methods of its own
                connector.setAllowTrace(true);
                connector.addLifecycleListener(new WholeServer());
            });
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof Host host) {
                    host.getPipeline().addValve(new RefusalValve());
                }
            });
        };
    }

    /** Behind the one that says in which encoding fields are read, since this one reads them. */
    @Bean
    FilterRegistrationBean<WireFilter> wireFilter() {
        var filter = new FilterRegistrationBean<>(new WireFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(AddressMethods methods) {
        return new RejectedRequests(methods);
    }

    @Bean
    HttpFirewall fileNameFirewall() {
        return new FileNameFirewall();
    }

    /** Behind the log-in and behind whoever cuts an answer off: it sees what is really sent. */
    @Bean
    FilterRegistrationBean<JsonTagFilter> jsonTagFilter() {
        var filter = new FilterRegistrationBean<>(new JsonTagFilter());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }

    /** Before the log-in: who asks whether it may ask brings no credentials. */
    @Bean
    FilterRegistrationBean<OriginFilter> originFilter(CorsProperties cors) {
        var filter = new FilterRegistrationBean<>(new OriginFilter(cors.allowedOrigins()));
        filter.setEnabled(!cors.allowedOrigins().isEmpty());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        filter.addUrlPatterns("/api/*", "/v3/*");
        return filter;
    }
}
