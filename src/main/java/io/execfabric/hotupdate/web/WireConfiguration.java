package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.tenancy.AddressMethods;
import org.apache.catalina.Host;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
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
}
