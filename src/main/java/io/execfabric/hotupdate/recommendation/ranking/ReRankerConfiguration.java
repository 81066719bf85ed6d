package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.recommendation.ReRanker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The order of the ranking itself, unless somebody brings another re-ranker. */
@Configuration(proxyBeanMethods = false)
class ReRankerConfiguration {

    @Bean
    @Fallback
    ReRanker orderAsFound() {
        return (request, found) -> found.stream().map(ReRanker.Candidate::id).toList();
    }
}
