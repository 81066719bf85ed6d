package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors that ask the policy for one Skill: seen by its code, and offered to an AI. */
@Configuration(proxyBeanMethods = false)
class PolicyDoors {

    @Bean
    Door seenDoor(AvailabilityPolicy policy) {
        return new PolicyDoor("seen", policy, Access.SEE);
    }

    @Bean
    Door offeredDoor(AvailabilityPolicy policy) {
        return new PolicyDoor("offered-to-ai", policy, Access.BE_OFFERED);
    }

    /** One question to the policy about the Skill's code. */
    private record PolicyDoor(String name, AvailabilityPolicy policy, Access access) implements Door {

        @Override
        public boolean opensTo(Caller caller, SkillVersionFacts version) {
            SkillVersionFacts found =
                    policy.decide(caller, version.code(), access).version();
            return found != null && found.skillVersionId().equals(version.skillVersionId());
        }

        @Override
        public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
            boolean onlyForAi = access == Access.BE_OFFERED || caller.isAi();
            return !onlyForAi || version.answers().aiCallable();
        }
    }
}
