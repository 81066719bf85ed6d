package io.execfabric.hotupdate.recommendation.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What assistants are offered: the list, as the page of a token shows it, and one by its code, as each call asks for it. */
@Configuration(proxyBeanMethods = false)
class OfferDoorsConfiguration {

    @Bean
    Door offeredDoor(Offers offers) {
        return new OfferDoor(
                "offered-to-ai",
                (caller, version) -> offers
                        .list(caller, PageRequest.only(version.code().value()))
                        .items()
                        .stream()
                        .anyMatch(offer -> isOf(offer, version)));
    }

    @Bean
    Door toolDoor(Offers offers) {
        return new OfferDoor(
                "mcp-tool",
                (caller, version) -> offers.find(caller, version.code())
                        .filter(offer -> isOf(offer, version))
                        .isPresent());
    }

    private static boolean isOf(Offer offer, SkillVersionFacts version) {
        return offer.skillVersionId().equals(version.skillVersionId());
    }

    /** One question about what is offered. */
    @FunctionalInterface
    private interface Question {

        boolean tells(Caller assistant, SkillVersionFacts version);
    }

    /** Only assistants are offered anything: whoever asks for one asks as it. */
    private record OfferDoor(String name, Question question) implements Door {

        @Override
        public boolean isFor(Caller caller) {
            return caller.isAi();
        }

        @Override
        public boolean opensTo(Caller caller, SkillVersionFacts version) {
            return question.tells(caller, version);
        }

        @Override
        public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
            return version.answers().aiCallable();
        }
    }
}
