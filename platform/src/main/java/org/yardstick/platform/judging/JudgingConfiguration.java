package org.yardstick.platform.judging;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of this capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoolOff.class)
class JudgingConfiguration {}
