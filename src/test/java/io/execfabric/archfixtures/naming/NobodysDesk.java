package io.execfabric.archfixtures.naming;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** Types without the suffix that tells what they are. */
public class NobodysDesk implements Named {}

interface Named {}

class Step implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}

@Controller
class Page {}

interface Rows extends Repository<String, String> {}

@ConfigurationProperties("nobody")
record Values(int one) {}

@Configuration
class Wiring {}

class Gate implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
    }
}

class Window implements Door {

    @Override
    public String name() {
        return "window";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return false;
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return false;
    }
}
