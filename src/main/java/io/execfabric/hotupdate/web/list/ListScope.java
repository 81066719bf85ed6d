package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/** For what a cursor is made, and for nothing else: one list, with these filters, in the eyes of this tenant. */
@Component
class ListScope {

    private final CurrentCaller caller;

    ListScope(CurrentCaller caller) {
        this.caller = caller;
    }

    String of(HttpServletRequest request) {
        List<String> parts = new ArrayList<>();
        parts.add(eyes(caller.get()));
        parts.add(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        parts.add(String.valueOf(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)));
        filters(request).forEach((name, values) -> {
            parts.add(name);
            parts.addAll(values);
        });
        return String.join("&", parts.stream().map(ListScope::apart).toList());
    }

    /** What an AI's token sees is its own; all people of a tenant see the same. */
    private static String eyes(Caller caller) {
        String tenant = caller.tenant() == null ? "platform" : "of " + caller.tenant();
        return caller.isAi() ? tenant + " by AI of " + caller.user() : tenant;
    }

    private static Map<String, List<String>> filters(HttpServletRequest request) {
        Map<String, List<String>> filters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> given = Arrays.stream(values)
                    .filter(value -> !value.isBlank())
                    .map(value -> "=" + value)
                    .distinct()
                    .sorted()
                    .toList();
            if (!given.isEmpty() && !name.equals(ListParameters.LIMIT) && !name.equals(ListParameters.CURSOR)) {
                filters.put(name, given);
            }
        });
        return filters;
    }

    private static String apart(String part) {
        return UriUtils.encode(part, StandardCharsets.UTF_8);
    }
}
