package io.relayspring.core;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, for any root package, so that wrong houses can be held against them too. */
record ArchitectureRules(String root) {

    /** From the ground up: an arrow may only point to a room further up this list. */
    private static final List<String> ROOMS = List.of(
            ".vocabulary",
            ".error",
            ".params",
            ".async",
            ".media",
            ".device",
            ".event",
            ".connection",
            ".observe",
            ".call.outcome",
            ".call.options",
            ".call.action",
            ".call",
            ".message",
            ".internal.async",
            ".internal.logging",
            ".internal.transport",
            ".internal.rpc",
            ".internal.connection",
            ".internal.calling",
            ".internal.messaging",
            ".internal.routing",
            "");

    ArchRule everyClassIsInARoom() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(satisfy("be in a room of the list", (type, events) -> {
                    if (room(type) < 0) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no room"));
                    }
                }));
    }

    ArchRule arrowsPointToLinesAbove() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(satisfy(
                        "depend on rooms above only",
                        (type, events) -> type.getDirectDependenciesFromSelf().stream()
                                .filter(arrow -> room(arrow.getTargetClass()) > room(type))
                                .forEach(arrow ->
                                        events.add(SimpleConditionEvent.violated(type, arrow.getDescription())))));
    }

    ArchRule roomsHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule nobodyKnowsTheDoor() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root)
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "stand in the door", type -> type.getPackageName().equals(root))));
    }

    ArchRule publicSignaturesShowNoInsides() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".internal..")
                .should(satisfy("show neither internal nor JSON types", (type, events) -> {
                    if (isSeen(type.getModifiers())) {
                        seenTypes(type)
                                .filter(this::isInside)
                                .forEach(inside -> events.add(
                                        SimpleConditionEvent.violated(type, type.getName() + " shows " + inside)));
                    }
                }));
    }

    private int room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root) ? ROOMS.indexOf(name.substring(root.length())) : -1;
    }

    private boolean isInside(JavaClass type) {
        return type.getPackageName().startsWith(root + ".internal")
                || type.getPackageName().startsWith("tools.jackson")
                || type.getPackageName().startsWith("com.fasterxml");
    }

    private static Stream<JavaClass> seenTypes(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> members = type.getMembers().stream()
                .filter(member -> isSeen(member.getModifiers()))
                .flatMap(ArchitectureRules::typesOf);
        return Stream.concat(parents, members)
                .flatMap(seen -> seen.getAllInvolvedRawTypes().stream())
                .distinct();
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            Stream<JavaType> inAndOut =
                    Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
            return Stream.concat(inAndOut, code.getExceptionTypes().stream());
        }
        return member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private interface Check {
        void on(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> satisfy(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.on(type, events);
            }
        };
    }
}
