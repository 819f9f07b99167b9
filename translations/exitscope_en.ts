<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>exitscope::ConfusionView</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exitscope::NetworkDialog</name>
    <message numerus="yes">
        <source>Mean and deviation need %n number(s) as 0.5, 0.2 or as 0,5; 0,2, deviations above 0.</source>
        <translation>
            <numerusform>Mean and deviation need %n number as 0.5 or as 0,5, the deviation above 0.</numerusform>
            <numerusform>Mean and deviation need %n numbers as 0.5, 0.2 or as 0,5; 0,2, deviations above 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exitscope::TradeoffPlot</name>
    <message numerus="yes">
        <source>%1 on %2: %3. %n curve(s) shown.</source>
        <translation>
            <numerusform>%1 on %2: %3. %n curve shown.</numerusform>
            <numerusform>%1 on %2: %3. %n curves shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
