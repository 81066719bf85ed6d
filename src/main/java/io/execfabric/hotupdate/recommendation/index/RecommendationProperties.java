package io.execfabric.hotupdate.recommendation.index;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requestsPerMinute requests of one user by one kind of token that one server process takes
 * @param keptSkills Skills whose index stays in memory, about 1 KB each where texts are short; tenants that asked longest ago are forgotten first
 */
@ConfigurationProperties("hotupdate.recommendation")
public record RecommendationProperties(
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("100000") int keptSkills) {}
