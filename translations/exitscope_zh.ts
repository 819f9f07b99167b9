<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Numbers</name>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Cannot save this as %1: the name must end in .svg, .pdf, .png or .csv.</source>
        <translation>无法另存为 %1：文件名必须以 .svg、.pdf、.png 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>Cannot draw a picture of %1 × %2 pixels: there is not enough memory.</source>
        <translation>无法绘制 %1 × %2 像素的图片：内存不足。</translation>
    </message>
    <message>
        <source>The picture cannot be drawn.</source>
        <translation>无法绘制图片。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Operating point</source>
        <translation>工作点</translation>
    </message>
    <message>
        <source>%1 with thresholds of its own.</source>
        <translation>%1，使用自定阈值。</translation>
    </message>
    <message>
        <source>%1 at a budget of %2, %3 of the full network&apos;s cost.</source>
        <translation>%1，预算 %2，为完整网络成本的 %3。</translation>
    </message>
    <message>
        <source>Chosen at this budget: %1.</source>
        <translation>在此预算下选择的是：%1。</translation>
    </message>
    <message>
        <source>On %1 test samples, which nothing was fitted on: %2 right at a mean cost of %3. The full network is right on %4 at %5.</source>
        <translation>在 %1 个未用于任何拟合的测试样本上：%2 正确，平均成本 %3。完整网络 %4 正确，成本 %5。</translation>
    </message>
    <message>
        <source>On calibration, where thresholds are set: %1 right at %2.</source>
        <translation>在用来设置阈值的校准集上：%1 正确，成本 %2。</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Samples that leave</source>
        <translation>退出的样本</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Right of them</source>
        <translation>其中正确</translation>
    </message>
    <message>
        <source>Right of all, by itself</source>
        <translation>单独对全部样本的正确率</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，成本 %2</translation>
    </message>
    <message>
        <source>Oracle (bound)</source>
        <translation>理想上界(oracle)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Accuracy on test with its 95 % Wilson interval, at the mean cost realised on test, for budgets in shares of the full network&apos;s cost.</source>
        <translation>测试集上的准确率及其 95 % Wilson 置信区间，对应测试集上的实际平均成本；预算以完整网络成本的份额给出。</translation>
    </message>
    <message>
        <source>Against the reference</source>
        <translation>与参考相比</translation>
    </message>
    <message>
        <source>Reference: %1 at %2, %3 right at a mean cost of %4.</source>
        <translation>参考：%1，预算 %2，%3 正确，平均成本 %4。</translation>
    </message>
    <message>
        <source>Difference on the same samples: %1 points (95 %, paired bootstrap: %2 to %3).</source>
        <translation>在相同样本上相差 %1 个百分点（95 %，配对自助法：%2 至 %3）。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Mean exit</source>
        <translation>平均出口</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>平均成本</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测结果</translation>
    </message>
    <message>
        <source>Checksum of the predictions</source>
        <translation>预测结果的校验和</translation>
    </message>
    <message>
        <source>Exits, classes</source>
        <translation>出口，类别</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 for calibration, %2 for test</source>
        <translation>%1 个用于校准，%2 个用于测试</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Costs in %1</source>
        <translation>成本（%1）</translation>
    </message>
    <message>
        <source>fitted for %1</source>
        <translation>为 %1 拟合</translation>
    </message>
    <message>
        <source>, at %1 budgets</source>
        <translation>，在 %1 个预算下</translation>
    </message>
    <message>
        <source>, stopped early</source>
        <translation>，提前停止</translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>，在 %1 上</translation>
    </message>
    <message>
        <source>Settings and versions</source>
        <translation>设置与版本</translation>
    </message>
    <message>
        <source>It is of other predictions, %1, which have %2 of these test samples.</source>
        <translation>它来自另一份预测 %1，其中包含这些测试样本中的 %2 个。</translation>
    </message>
    <message>
        <source>Samples drawn</source>
        <translation>所绘样本</translation>
    </message>
    <message>
        <source>all, from the first in sight</source>
        <translation>全部，从可见的第一个开始</translation>
    </message>
    <message>
        <source>Seed of the heads</source>
        <translation>头的随机种子</translation>
    </message>
</context>
<context>
    <name>SampleAnswers</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Exit %1, %2: %3. %4.</source>
        <translation>出口 %1，%2：%3。%4。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>wrong too early</source>
        <translation>错误（过早）</translation>
    </message>
    <message>
        <source>Left at exit %1, right; exit %2 was right already.</source>
        <translation>在出口 %1 退出，正确；出口 %2 就已正确。</translation>
    </message>
    <message>
        <source>Left at exit %1, right.</source>
        <translation>在出口 %1 退出，正确。</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; exit %2 would be right.</source>
        <translation>在出口 %1 退出，错误；出口 %2 本会正确。</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; exit %2 was right.</source>
        <translation>在出口 %1 退出，错误；出口 %2 曾正确。</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong.</source>
        <translation>在出口 %1 退出，错误。</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; no exit is right.</source>
        <translation>在出口 %1 退出，错误；没有出口正确。</translation>
    </message>
    <message>
        <source>takes all that remain</source>
        <translation>接收所有剩余样本</translation>
    </message>
    <message>
        <source>would take all that remain</source>
        <translation>会接收所有剩余样本</translation>
    </message>
    <message>
        <source>everyone leaves</source>
        <translation>全部退出</translation>
    </message>
    <message>
        <source>nobody leaves</source>
        <translation>无一退出</translation>
    </message>
    <message>
        <source>%1 ≥ %2: leaves</source>
        <translation>%1 ≥ %2：退出</translation>
    </message>
    <message>
        <source>%1 ≥ %2: would leave</source>
        <translation>%1 ≥ %2：会退出</translation>
    </message>
    <message>
        <source>%1 &lt; %2: goes on</source>
        <translation>%1 &lt; %2：继续</translation>
    </message>
    <message>
        <source>%1 &lt; %2: would go on</source>
        <translation>%1 &lt; %2：会继续</translation>
    </message>
    <message>
        <source>Sample %1, true class %2.</source>
        <translation>样本 %1，真实类别 %2。</translation>
    </message>
    <message>
        <source>%1, the reference: %2 at exit %3, right.</source>
        <translation>%1（参考）：在出口 %3 判为 %2，正确。</translation>
    </message>
    <message>
        <source>%1, the reference: %2 at exit %3, wrong.</source>
        <translation>%1（参考）：在出口 %3 判为 %2，错误。</translation>
    </message>
</context>
<context>
    <name>ScoreTitle</name>
    <message>
        <source>1 − entropy</source>
        <translation>1 − 熵</translation>
    </message>
    <message>
        <source>largest probability</source>
        <translation>最大概率</translation>
    </message>
    <message>
        <source>votes + largest probability</source>
        <translation>票数 + 最大概率</translation>
    </message>
    <message>
        <source>learned utility</source>
        <translation>学习所得效用</translation>
    </message>
    <message>
        <source>advantage of stopping (points)</source>
        <translation>停止的优势（百分点）</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>There is nothing in this session.</source>
        <translation>此会话中没有内容。</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: what was fitted on it and set by hand is left out.</source>
        <translation>会话保存之后 %1 已更改：在其上拟合的和手动设置的内容已略去。</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: the predictions are those of the earlier network.</source>
        <translation>会话保存之后 %1 已更改：预测结果来自先前的网络。</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: the predictions may be of other samples than those shown.</source>
        <translation>会话保存之后 %1 已更改：预测所属的样本可能与所显示的不同。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准集</translation>
    </message>
</context>
<context>
    <name>Takeaway</name>
    <message>
        <source>There is nothing to save yet: open predictions first.</source>
        <translation>还没有可保存的内容：先打开预测结果。</translation>
    </message>
    <message>
        <source>%1: there are numbers and no picture, so the name must end in .csv.</source>
        <translation>%1：只有数字，没有图片，所以文件名必须以 .csv 结尾。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>图片 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>保存数字…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Size of pictures…</source>
        <translation>图片大小…</translation>
    </message>
    <message>
        <source>Nothing was saved: something else came into view meanwhile.</source>
        <translation>未保存任何内容：视图在此期间发生了变化。</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <translation>正在保存：%1</translation>
    </message>
    <message>
        <source>Copying: %1</source>
        <translation>正在复制：%1</translation>
    </message>
    <message>
        <source>Nothing was saved: what it shows was not measured to the end.</source>
        <translation>未保存：所示内容没有测量完。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因未知</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder.</source>
        <translation>无法读取 %1：它是文件夹。</translation>
    </message>
    <message>
        <source>Looking for broken images</source>
        <translation>正在查找损坏的图像</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>；以及另外 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 images are broken: %3.</source>
        <translation>%2 张图像中有 %1 张损坏：%3。</translation>
    </message>
    <message>
        <source>Left out: %1 broken images.</source>
        <translation>已略去：%1 张损坏的图像。</translation>
    </message>
    <message>
        <source>%1 names %2 classes, expected %3.</source>
        <translation>%1 列出 %2 个类别，应为 %3 个。</translation>
    </message>
    <message>
        <source>%1 is missing: %2 is there.</source>
        <translation>缺少 %1：只有 %2。</translation>
    </message>
    <message>
        <source>%1 holds no samples: expected %2 and %3.</source>
        <translation>%1 不含样本：应有 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be read any more: it was there when the data set was opened.</source>
        <translation>%1 已无法读取：打开数据集时它还在。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, expected a multiple of %3, the bytes of a sample.</source>
        <translation>%1 有 %2 个字节，应为 %3（一个样本的字节数）的倍数。</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1: sample %2 has label %3, expected 0 to %4.</source>
        <translation>%1：样本 %2 的标签为 %3，应为 0 到 %4。</translation>
    </message>
    <message>
        <source>%1: classes %2 and %3 are both called &quot;%4&quot;, expected a name for each.</source>
        <translation>%1：类别 %2 和 %3 都叫“%4”，名称应各不相同。</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not in %1: install Debian&apos;s package dataset-fashion-mnist, or set EXITSCOPE_FASHION_MNIST to its folder.</source>
        <translation>%1 中没有 Fashion-MNIST：安装 Debian 软件包 dataset-fashion-mnist，或将 EXITSCOPE_FASHION_MNIST 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>%1 holds no samples: expected IDX files, the binary files of CIFAR-10 or CIFAR-100, a folder of images for each class, or texts (.tsv, .csv).</source>
        <translation>%1 不含样本：应为 IDX 文件、CIFAR-10 或 CIFAR-100 的二进制文件、每个类别一个图像文件夹，或文本（.tsv、.csv）。</translation>
    </message>
    <message>
        <source>%1 has images, not texts: sample %2 has no text.</source>
        <translation>%1 中是图像而不是文本：样本 %2 没有文本。</translation>
    </message>
    <message>
        <source>There is no data set &quot;%1&quot;: expected fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE, csv:FILE, or a file or folder of one of these kinds.</source>
        <translation>没有数据集“%1”：应为 fashion-mnist、idx:DIR、cifar10:DIR、cifar100:DIR、images:DIR、list:FILE、tsv:FILE、csv:FILE，或其中一种文件或文件夹。</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>%1 ends early: %2 of the %3 bytes of %4 are there, and the compressed data is damaged.</source>
        <translation>%1 提前结束：%4 的 %3 个字节中只有 %2 个，且压缩数据已损坏。</translation>
    </message>
    <message>
        <source>%1 ends early: %2 of the %3 bytes of %4 are there.</source>
        <translation>%1 提前结束：%4 的 %3 个字节中只有 %2 个。</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of %2: it begins with %3, expected %4.</source>
        <translation>%1 不是 IDX 文件（%2）：开头为 %3，应为 %4。</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
    <message>
        <source>%1 says that its images are %2x%3: expected 1 to 16384 a side.</source>
        <translation>%1 声明的图像大小为 %2x%3：每边应为 1 到 16384。</translation>
    </message>
    <message>
        <source>%1 has changed since it was opened.</source>
        <translation>%1 在打开后发生了变化。</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 has %2 images but %3 has %4 labels: expected as many of each.</source>
        <translation>%1 有 %2 张图像，但 %3 有 %4 个标签：两者数量应相同。</translation>
    </message>
    <message>
        <source>%1 has images of %2, the other part of %3: expected one shape.</source>
        <translation>%1 的图像是 %2，另一部分是 %3：应为同一形状。</translation>
    </message>
    <message>
        <source>%1 holds no samples.</source>
        <translation>%1 不含样本。</translation>
    </message>
    <message>
        <source>%1 has a label %2: expected 0 to %3.</source>
        <translation>%1 有标签 %2：应为 0 到 %3。</translation>
    </message>
    <message>
        <source>%1 has no sample %2: expected less than %3.</source>
        <translation>%1 没有样本 %2：应小于 %3。</translation>
    </message>
    <message>
        <source>%1 stands alone: expected images and labels.</source>
        <translation>%1 单独存在：应同时有图像和标签。</translation>
    </message>
    <message>
        <source>The folder %1 is no longer there: it holds the images of %2.</source>
        <translation>文件夹 %1 已不存在：它存放 %2 的图像。</translation>
    </message>
    <message>
        <source>%1 and %2 are both a validation part, expected one.</source>
        <translation>%1 和 %2 都是验证部分，应只有一个。</translation>
    </message>
    <message>
        <source>%1 holds no class folders: expected a folder of images for each class.</source>
        <translation>%1 不含类别文件夹：应为每个类别一个图像文件夹。</translation>
    </message>
    <message>
        <source>The class folder %1 holds no image: expected JPEG, PNG, WebP, BMP or TIFF files.</source>
        <translation>类别文件夹 %1 不含图像：应有 JPEG、PNG、WebP、BMP 或 TIFF 文件。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields, expected a path, a label, and perhaps a split.</source>
        <translation>%1 第 %2 行：有 %3 个字段，应为路径、标签，以及可选的划分。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields, expected %4 as in the first line.</source>
        <translation>%1 第 %2 行：有 %3 个字段，应与第一行一样为 %4 个。</translation>
    </message>
    <message>
        <source>%1: the labels run from %2 to %3, expected the first class to be 0.</source>
        <translation>%1：标签从 %2 到 %3，首个类别应为 0。</translation>
    </message>
    <message>
        <source>%1: a label is %2, expected less than %3.</source>
        <translation>%1：有标签为 %2，应小于 %3。</translation>
    </message>
    <message>
        <source>%1 lists no image.</source>
        <translation>%1 未列出图像。</translation>
    </message>
    <message>
        <source>%1, line %2: the %3 is empty.</source>
        <translation>%1 第 %2 行：%3为空。</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1 has no test or val part: expected one, to measure results on.</source>
        <translation>%1 没有 test 或 val 部分：应有其中之一，用来测量结果。</translation>
    </message>
    <message>
        <source>The network was trained without samples of a part &quot;%1&quot;, but %2 has no such part.</source>
        <translation>网络训练时未使用“%1”部分的样本，但 %2 没有这个部分。</translation>
    </message>
    <message>
        <source>The network was trained without samples %1 to %2 of %3, but %4 has %5 there.</source>
        <translation>网络训练时未使用 %3 的样本 %1 到 %2，但 %4 在该处有 %5。</translation>
    </message>
    <message>
        <source>The network&apos;s held-out samples are in the part &quot;%1&quot; that results are measured on: expected another part.</source>
        <translation>网络的保留样本位于用来测量结果的“%1”部分：应为另一部分。</translation>
    </message>
    <message>
        <source>The %1 part, half calibration and half test, stratified, seed %2.</source>
        <translation>%1 部分，一半校准，一半测试，分层抽样，种子 %2。</translation>
    </message>
    <message>
        <source>Calibration: %1 samples of %2 that the network was not trained on; test: the %3 part.</source>
        <translation>校准：%2 中未用于训练网络的 %1 个样本；测试：%3 部分。</translation>
    </message>
    <message>
        <source>A share of &quot;%1&quot; for calibration leaves nothing on one side: expected one between 0 and 1, or between 0% and 100%.</source>
        <translation>校准份额“%1”使其中一边为空：应在 0 与 1 之间，或在 0% 与 100% 之间。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 has no sample &quot;%4&quot;, expected an id such as &quot;%5&quot;.</source>
        <translation>%1 第 %2 行：%3 没有样本“%4”，应为“%5”这样的标识。</translation>
    </message>
    <message>
        <source>%1, line %2: sample &quot;%3&quot; is listed twice.</source>
        <translation>%1 第 %2 行：样本“%3”列出了两次。</translation>
    </message>
    <message>
        <source>Calibration cannot be the %1 part of %2: results are measured on it. Expected another part, or a share of it such as 0.5.</source>
        <translation>%2 的 %1 部分不能用作校准：结果在其上测量。应为另一部分，或其中 0.5 这样的份额。</translation>
    </message>
    <message>
        <source>Calibration: the %1 part; test: the %2 part.</source>
        <translation>校准：%1 部分；测试：%2 部分。</translation>
    </message>
    <message>
        <source>The %1 part, %2 % of it calibration and the rest test, stratified, seed %3.</source>
        <translation>%1 部分，其中 %2 % 校准，其余测试，分层抽样，种子 %3。</translation>
    </message>
    <message>
        <source>Calibration cannot be &quot;%1&quot;: %2 has no such part, and there is no such file. Expected a part, a share such as 0.5, or a file of sample ids.</source>
        <translation>“%1”不能用作校准：%2 没有这个部分，也没有这个文件。应为一个部分、0.5 这样的份额，或样本标识文件。</translation>
    </message>
    <message>
        <source>Calibration: the samples listed in %1; test: the others of the %2 part.</source>
        <translation>校准：%1 中列出的样本；测试：%2 部分的其余样本。</translation>
    </message>
    <message>
        <source>Sample %1 cannot be calibration: the network was trained on it. It was not trained on samples %2 to %3 of %4.</source>
        <translation>样本 %1 不能用作校准：网络用它训练过。%4 的样本 %2 到 %3 未用于训练。</translation>
    </message>
    <message>
        <source>Calibration &quot;%1&quot; of %2 leaves no sample to measure results on.</source>
        <translation>以 %2 的“%1”校准后，没有剩余样本可用来测量结果。</translation>
    </message>
    <message>
        <source>Calibration &quot;%1&quot; of %2 has no sample to fit on.</source>
        <translation>以 %2 的“%1”校准时，没有可用于拟合的样本。</translation>
    </message>
    <message>
        <source>%1 % of all samples calibration and the rest test, stratified, seed %2.</source>
        <translation>全部样本的 %1 % 校准，其余测试，分层抽样，种子 %2。</translation>
    </message>
    <message>
        <source>Calibration cannot be &quot;%1&quot;: there is no such file. Expected a share such as 0.5, or a file of sample ids.</source>
        <translation>校准集不能是“%1”：没有这个文件。应为 0.5 这样的份额，或样本 ID 的文件。</translation>
    </message>
    <message>
        <source>Calibration: the samples listed in %1; test: the others.</source>
        <translation>校准：%1 中列出的样本；测试：其余样本。</translation>
    </message>
    <message>
        <source>%1 is empty, expected texts with labels.</source>
        <translation>%1 为空，应为带标签的文本。</translation>
    </message>
    <message>
        <source>%1: line %2, byte %3 has the value %4, expected UTF-8.</source>
        <translation>%1：第 %2 行第 %3 个字节的值为 %4，应为 UTF-8。</translation>
    </message>
    <message>
        <source>%1: row %2 opens a quote that is never closed.</source>
        <translation>%1：第 %2 行有引号未闭合。</translation>
    </message>
    <message>
        <source>%1: row %2 goes on after a closing quote, expected a comma or the end of the row; a quote inside a field is written twice.</source>
        <translation>%1：第 %2 行在右引号之后还有内容，应为逗号或行尾；字段内的引号要写两次。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 columns, expected %4 as in row %5.</source>
        <translation>%1：第 %2 行有 %3 列，应与第 %5 行一样为 %4 列。</translation>
    </message>
    <message>
        <source>%1: row %2 names a column of labels and %3 of texts, expected one called &quot;text&quot; or &quot;sentence&quot;.</source>
        <translation>%1：第 %2 行列出一个标签列和 %3 个文本列，应有一个名为“text”或“sentence”的列。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 columns and no names for them, expected a text and a label.</source>
        <translation>%1：第 %2 行有 %3 列且没有列名，应为一个文本和一个标签。</translation>
    </message>
    <message>
        <source>%1: row %2 has no label.</source>
        <translation>%1：第 %2 行没有标签。</translation>
    </message>
    <message>
        <source>%1 has only the label &quot;%2&quot;, expected at least two classes.</source>
        <translation>%1 只有标签“%2”，应至少有两个类别。</translation>
    </message>
    <message>
        <source>%1 has %2 different labels, expected at most %3 classes.</source>
        <translation>%1 有 %2 个不同的标签，应最多有 %3 个类别。</translation>
    </message>
    <message>
        <source>%1 has texts, not images: sample %2 has no image.</source>
        <translation>%1 中是文本而不是图像：样本 %2 没有图像。</translation>
    </message>
    <message>
        <source>%1: row %2 has the label %3, expected %4 to %5.</source>
        <translation>%1：第 %2 行的标签为 %3，应为 %4 到 %5。</translation>
    </message>
    <message>
        <source>%1: the smallest label is %2, expected labels from %3.</source>
        <translation>%1：最小的标签为 %2，标签应从 %3 开始。</translation>
    </message>
    <message>
        <source>%1: row %2 has the label &quot;%3&quot;, expected one of the %4 in %5.</source>
        <translation>%1：第 %2 行的标签为“%3”，应为 %5 中的 %4 个之一。</translation>
    </message>
    <message>
        <source>%1 holds none of train%2, dev%2 and test%2.</source>
        <translation>%1 不含 train%2、dev%2 和 test%2 中的任何一个。</translation>
    </message>
    <message>
        <source>Texts cannot be lower-cased: ICU says %1.</source>
        <translation>文本无法转换为小写：ICU 报告 %1。</translation>
    </message>
    <message>
        <source>%1 has %2 tokens and no %3, expected a vocabulary of BERT&apos;s, a token a line.</source>
        <translation>%1 有 %2 个词元但没有 %3，应为 BERT 格式的词表，每行一个词元。</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3.</source>
        <translation>%1 是 %2，应为 %3。</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>multiply-accumulates counted from the shapes of the layers</source>
        <translation>按各层形状计算的乘加运算</translation>
    </message>
    <message>
        <source>%1 is not a whole compact-resnet file: %2.</source>
        <translation>%1 不是完整的 compact-resnet 文件：%2。</translation>
    </message>
    <message>
        <source>it does not hold a dict</source>
        <translation>其中不含 dict</translation>
    </message>
    <message>
        <source>the entry &quot;%1&quot; is missing</source>
        <translation>缺少条目“%1”</translation>
    </message>
    <message>
        <source>the weights &quot;%1&quot; are missing</source>
        <translation>缺少权重“%1”</translation>
    </message>
    <message>
        <source>the weights &quot;%1&quot; have another shape or type than its layer</source>
        <translation>权重“%1”的形状或类型与其所在层不同</translation>
    </message>
    <message>
        <source>its stages are impossible</source>
        <translation>其阶段不可能成立</translation>
    </message>
    <message>
        <source>its metadata cannot be read</source>
        <translation>其元数据无法读取</translation>
    </message>
    <message>
        <source>%1 has version %2 of the compact-resnet format, this program reads version %3.</source>
        <translation>%1 的 compact-resnet 格式版本为 %2，本程序读取版本 %3。</translation>
    </message>
    <message>
        <source>its contents do not fit its checksum</source>
        <translation>其内容与校验和不符</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>操作失败（%1）：%2。</translation>
    </message>
    <message>
        <source>%1 holds tensors saved by torch.save, expected a TorchScript file (save the network with torch.jit.script or torch.jit.trace and .save) or a compact-resnet file.</source>
        <translation>%1 含有 torch.save 保存的张量，应为 TorchScript 文件（用 torch.jit.script 或 torch.jit.trace 及 .save 保存网络）或 compact-resnet 文件。</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without a network in it, expected a TorchScript or compact-resnet file.</source>
        <translation>%1 是不含网络的 ZIP 归档，应为 TorchScript 或 compact-resnet 文件。</translation>
    </message>
    <message>
        <source>%1 is not a network or not a whole one, expected a TorchScript or compact-resnet file.</source>
        <translation>%1 不是网络或不完整，应为 TorchScript 或 compact-resnet 文件。</translation>
    </message>
    <message>
        <source>Unknown precision &quot;%1&quot;, expected float32, bfloat16 or float16.</source>
        <translation>未知精度“%1”，应为 float32、bfloat16 或 float16。</translation>
    </message>
    <message>
        <source>%1, 1 thread</source>
        <translation>%1，1 个线程</translation>
    </message>
    <message>
        <source>%1, %2 threads</source>
        <translation>%1，%2 个线程</translation>
    </message>
    <message>
        <source>%1 against float32 on %2 test samples, exit by exit: accuracy %3 points; %4 % of the answers changed.</source>
        <translation>%1 与 float32 在 %2 个测试样本上逐个出口比较：准确率 %3 个百分点；%4 % 的答案改变。</translation>
    </message>
    <message>
        <source>Device %1 does not compute in %2 here, expected one of: %3.</source>
        <translation>设备 %1 在此不以 %2 计算，应为下列之一：%3。</translation>
    </message>
    <message>
        <source>Unknown device &quot;%1&quot;, expected cpu or cuda:NUMBER.</source>
        <translation>未知设备“%1”，应为 cpu 或 cuda:编号。</translation>
    </message>
    <message>
        <source>Device %1 is not there: this LibTorch finds no CUDA device.</source>
        <translation>设备 %1 不存在：此 LibTorch 找不到 CUDA 设备。</translation>
    </message>
    <message>
        <source>Device %1 is not there: this LibTorch finds %2 CUDA devices, numbered from 0.</source>
        <translation>设备 %1 不存在：此 LibTorch 找到 %2 个 CUDA 设备，从 0 开始编号。</translation>
    </message>
    <message>
        <source>%1 samples at once did not fit into the memory of %2: %3 ran at once instead.</source>
        <translation>%2 的内存容不下同时 %1 个样本：改为同时运行 %3 个。</translation>
    </message>
    <message>
        <source>its exits tell different numbers of classes apart (%1)</source>
        <translation>其各出口区分的类别数不同（%1）</translation>
    </message>
    <message>
        <source>it returns one output; a multi-exit network returns a list of them, one [N, classes] per exit</source>
        <translation>它只返回一个输出；多出口网络返回一个列表，每个出口一个 [N, 类别]</translation>
    </message>
    <message>
        <source>its output holds no list of exits, expected one [N, classes] tensor of logits per exit</source>
        <translation>其输出不含出口列表，应为每个出口一个 [N, 类别] 的 logits 张量</translation>
    </message>
    <message>
        <source>It works with an object of the class %1, and only tensors and numbers can cross a cut.</source>
        <translation>它使用类 %1 的对象，而只有张量和数字能越过切分处。</translation>
    </message>
    <message>
        <source>It keeps its attribute &quot;%1&quot; from one batch to the next.</source>
        <translation>它把属性“%1”从一批保留到下一批。</translation>
    </message>
    <message>
        <source>Its exits are put together in a branch or loop, so that which there are is known only once it has run.</source>
        <translation>其出口在分支或循环中汇集，因此运行之后才知道有哪些出口。</translation>
    </message>
    <message>
        <source>Its exits come out of one operation together (%1), expected one by one.</source>
        <translation>其出口由同一个操作一起产生（%1），应逐个产生。</translation>
    </message>
    <message>
        <source>Its graph has %1 exits, but %2 came out when it ran.</source>
        <translation>其计算图有 %1 个出口，但运行时得到 %2 个。</translation>
    </message>
    <message>
        <source>Fitting failed: the loss is no longer a number; try a lower learning rate than %1.</source>
        <translation>拟合失败：损失已不是数字；尝试低于 %1 的学习率。</translation>
    </message>
    <message>
        <source>There are no predictions to fit on.</source>
        <translation>没有可用于拟合的预测结果。</translation>
    </message>
    <message>
        <source>%1: costs</source>
        <translation>%1：成本</translation>
    </message>
    <message>
        <source>Fitting needs a learning rate, a batch, a patience and a hidden width above 0.</source>
        <translation>拟合所需的学习率、批大小、耐心值和隐藏层宽度都应大于 0。</translation>
    </message>
    <message>
        <source>%1: a budget of %2 %3 lies outside %4 to %5.</source>
        <translation>%1：预算 %2 %3 超出 %4 到 %5 的范围。</translation>
    </message>
    <message>
        <source>%1 is not a whole file: its entry %2 of %3 does not fit its checksum.</source>
        <translation>%1 不是完整的文件：条目 %2（共 %3 个）与其校验和不符。</translation>
    </message>
    <message>
        <source>Stage %1 gave an output of another shape than [%2, %3].</source>
        <translation>阶段 %1 的输出形状不是 [%2, %3]。</translation>
    </message>
    <message>
        <source>%1 holds lists or dicts within each other deeper than predictions ever are.</source>
        <translation>%1 含有的列表或 dict 嵌套过深，预测结果从不会如此。</translation>
    </message>
    <message>
        <source>%1 is damaged: a tensor in it is larger than its numbers.</source>
        <translation>%1 已损坏：其中一个张量大于其数字的数量。</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 is no whole pickle.</source>
        <translation>%1 已损坏：其条目 %2 不是完整的 pickle。</translation>
    </message>
    <message>
        <source>%1 holds an object of Python (%2), and making it could run code, so nothing was loaded: save plain tensors (tensor.detach(), torch.from_numpy(array)), numbers and texts.</source>
        <translation>%1 含有 Python 对象（%2），创建它可能会运行代码，因此未加载任何内容：保存普通张量（tensor.detach()、torch.from_numpy(array)）、数字和文本。</translation>
    </message>
    <message>
        <source>%1: the order of channels is &quot;%2&quot;, expected RGB or BGR.</source>
        <translation>%1：通道顺序为“%2”，应为 RGB 或 BGR。</translation>
    </message>
    <message>
        <source>%1: &quot;input&quot; has %2 numbers, expected channels, height and width.</source>
        <translation>%1：“input”有 %2 个数字，应为通道数、高度和宽度。</translation>
    </message>
    <message>
        <source>%1: the settings have version %2, this program reads version %3.</source>
        <translation>%1：设置的版本为 %2，本程序读取版本 %3。</translation>
    </message>
    <message>
        <source>%1: the settings cannot be used: %2.</source>
        <translation>%1：设置无法使用：%2。</translation>
    </message>
    <message>
        <source>%1: texts of %2 tokens from a vocabulary of %3: expected 1 to %4 tokens, and a vocabulary of at least 1.</source>
        <translation>%1：文本为 %2 个词元，词表大小为 %3：应为 1 到 %4 个词元，词表大小至少为 1。</translation>
    </message>
    <message>
        <source>%1: texts of 1 token have no room for [CLS] and [SEP], expected at least 2 with a vocabulary of word pieces.</source>
        <translation>%1：1 个词元的文本容不下 [CLS] 和 [SEP]，使用词片词表时应至少为 2 个。</translation>
    </message>
    <message>
        <source>%1: an input of %2 is not an image, expected CHANNELSxHEIGHTxWIDTH with 1 to 4 channels.</source>
        <translation>%1：输入 %2 不是图像，应为 通道数x高度x宽度，通道数为 1 到 4。</translation>
    </message>
    <message>
        <source>%1: %2 means and %3 standard deviations, expected one per channel (%4).</source>
        <translation>%1：有 %2 个均值和 %3 个标准差，应为每个通道各一个（%4）。</translation>
    </message>
    <message>
        <source>%1: mean and standard deviation of channel %2 must be finite, and the latter above 0.</source>
        <translation>%1：通道 %2 的均值和标准差必须有限，且标准差大于 0。</translation>
    </message>
    <message>
        <source>%1: costs in %2</source>
        <translation>%1：成本（%2）</translation>
    </message>
    <message>
        <source>%1: %2 class names for a network with %3 classes.</source>
        <translation>%1：有 %2 个类别名称，而网络有 %3 个类别。</translation>
    </message>
    <message>
        <source>Stage %1 needs a value of an earlier stage that cannot cross (%2).</source>
        <translation>阶段 %1 需要前面阶段的一个无法传递的值（%2）。</translation>
    </message>
    <message>
        <source>Stage %1 writes in place to a tensor that shares its memory with another one from an earlier stage.</source>
        <translation>阶段 %1 原地写入一个张量，而该张量与前面阶段的另一张量共享内存。</translation>
    </message>
    <message>
        <source>Its num_exits is %1, but its forward gives %2 exits.</source>
        <translation>其 num_exits 为 %1，但其 forward 给出 %2 个出口。</translation>
    </message>
    <message>
        <source>Its method stage is not stage(self, k: int, state: List[Tensor]) -&gt; Tuple[Tensor, List[Tensor]].</source>
        <translation>其方法 stage 不是 stage(self, k: int, state: List[Tensor]) -&gt; Tuple[Tensor, List[Tensor]]。</translation>
    </message>
    <message>
        <source>It runs one sample but not %1 together, as if the size of a batch had been fixed when it was traced: %2.</source>
        <translation>它能运行一个样本，却不能同时运行 %1 个，似乎批大小在 trace 时已固定：%2。</translation>
    </message>
    <message>
        <source>It gives answers to one sample but not to %1 together, as if the size of a batch had been fixed when it was traced.</source>
        <translation>它对一个样本给出答案，对同时 %1 个却没有，似乎批大小在 trace 时已固定。</translation>
    </message>
    <message>
        <source>What crosses into stage %1 depends on the batch.</source>
        <translation>传入阶段 %1 的内容取决于批。</translation>
    </message>
    <message>
        <source>In a value that crosses into stage %1 (%2 for %3 samples) the samples do not lie along one dimension.</source>
        <translation>在传入阶段 %1 的一个值中（%3 个样本时为 %2），样本没有沿一个维度排列。</translation>
    </message>
    <message>
        <source>In stages it answers otherwise than whole, at exit %1.</source>
        <translation>分阶段运行时，它在出口 %1 的答案与整体运行时不同。</translation>
    </message>
    <message>
        <source>The samples of a batch influence each other: exit %1 answers otherwise when others are beside them.</source>
        <translation>同一批的样本相互影响：旁边有其他样本时，出口 %1 的答案不同。</translation>
    </message>
    <message>
        <source>Its stages answer otherwise once samples have left, at exit %1.</source>
        <translation>有样本退出后，其各阶段在出口 %1 的答案不同。</translation>
    </message>
    <message>
        <source>Cutting it into stages failed: %1.</source>
        <translation>切分为阶段失败：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be run stage by stage: %2</source>
        <translation>%1 无法逐个阶段运行：%2</translation>
    </message>
    <message>
        <source>%1 on %2: no test samples were selected.</source>
        <translation>%1 在 %2 上：未选择测试样本。</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Running stage by stage</source>
        <translation>正在逐个阶段运行</translation>
    </message>
    <message>
        <source>mean of the run at batch %1 on %2</source>
        <translation>在 %2 上以批大小 %1 运行的平均值</translation>
    </message>
    <message>
        <source>What crosses a cut has another shape in one batch than in the one before.</source>
        <translation>越过切分处的内容在一批中的形状与前一批不同。</translation>
    </message>
    <message>
        <source>Moving %1 to %2</source>
        <translation>将 %1 传输到 %2</translation>
    </message>
    <message>
        <source>%1 takes text, not images.</source>
        <translation>%1 接受文本，不接受图像。</translation>
    </message>
    <message>
        <source>%1 are not predictions of %2 on these samples.</source>
        <translation>%1 不是 %2 对这些样本的预测结果。</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>测量 %1</translation>
    </message>
    <message>
        <source>Measuring costs</source>
        <translation>正在测量成本</translation>
    </message>
    <message>
        <source>%1 samples at once did not fit into the memory of %2 and were not measured.</source>
        <translation>%2 的内存容不下同时 %1 个样本，因此未测量。</translation>
    </message>
    <message>
        <source>The policy is for %1 exits and %2 classes, but %3 has %4 exits and %5 classes.</source>
        <translation>策略适用于 %1 个出口和 %2 个类别，但 %3 有 %4 个出口和 %5 个类别。</translation>
    </message>
    <message>
        <source>%1: exit %2 gives sample %3 an output that no probabilities come of.</source>
        <translation>%1：出口 %2 给样本 %3 的输出无法得出概率。</translation>
    </message>
    <message>
        <source>%1 on %2: no samples were selected.</source>
        <translation>%1 在 %2 上：未选择样本。</translation>
    </message>
    <message>
        <source>%1 takes text, but %2 has images.</source>
        <translation>%1 接受文本，但 %2 中是图像。</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but %3 has texts.</source>
        <translation>%1 接受 %2 的图像，但 %3 中是文本。</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but %3 has %4.</source>
        <translation>%1 接受 %2 的图像，但 %3 的图像是 %4。</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart, but %3 has %4.</source>
        <translation>%1 区分 %2 个类别，但 %3 有 %4 个。</translation>
    </message>
    <message>
        <source>Class %1 of %2 is &quot;%3&quot;, but that of %4 is &quot;%5&quot;: expected the same order.</source>
        <translation>%2 的类别 %1 为“%3”，而 %4 的为“%5”：顺序应相同。</translation>
    </message>
    <message>
        <source>%1 takes tokens, and nothing says which: put &quot;vocabulary&quot;: &quot;vocab.txt&quot;, a file beside it, into %2.</source>
        <translation>%1 接受词元，但没有说明是哪些：将 &quot;vocabulary&quot;: &quot;vocab.txt&quot;（旁边的一个文件）写入 %2。</translation>
    </message>
    <message>
        <source>%1 has %2 tokens, but %3 knows %4 only: expected the vocabulary it was trained with.</source>
        <translation>%1 有 %2 个词元，但 %3 只认识 %4 个：应为训练它时所用的词表。</translation>
    </message>
    <message>
        <source>%1 of %2 samples were kept from a run that was interrupted.</source>
        <translation>%2 个样本中有 %1 个保留自一次中断的运行。</translation>
    </message>
    <message>
        <source>Classifying the samples that are left</source>
        <translation>正在对剩余样本分类</translation>
    </message>
    <message>
        <source>Classifying samples</source>
        <translation>正在对样本分类</translation>
    </message>
    <message>
        <source>If this run is interrupted, it cannot be resumed from here on. %1</source>
        <translation>如果此次运行中断，从此处起将无法继续。%1</translation>
    </message>
    <message>
        <source>Classifying samples, %1 at once for want of memory</source>
        <translation>正在对样本分类，因内存不足每次 %1 个</translation>
    </message>
    <message>
        <source>%1 gave %2 exits, and %3 when it was opened.</source>
        <translation>%1 给出 %2 个出口，打开时为 %3 个。</translation>
    </message>
    <message>
        <source>%1: exit %2 gave an output of another shape than when it was opened.</source>
        <translation>%1：出口 %2 的输出形状与打开时不同。</translation>
    </message>
    <message>
        <source>%1: exit %2, row %3 is no distribution (the settings say that outputs are probabilities).</source>
        <translation>%1：出口 %2 第 %3 行不是概率分布（设置中指明输出为概率）。</translation>
    </message>
    <message>
        <source>%1 was saved with another pickle protocol than 2: leave out pickle_protocol when you save it.</source>
        <translation>%1 保存时使用的 pickle 协议不是 2：保存时去掉 pickle_protocol。</translation>
    </message>
    <message>
        <source>%1 holds an OrderedDict, as state_dict() returns it: expected a plain dict with logits (or probabilities) and labels; save dict(it) if it has them.</source>
        <translation>%1 含有 state_dict() 返回的那种 OrderedDict：应为带 logits（或 probabilities）和 labels 的普通 dict；如果它有这些，保存 dict(it)。</translation>
    </message>
    <message>
        <source>%1 holds a dict with one entry, expected at least logits (or probabilities) and labels.</source>
        <translation>%1 含有只有一个条目的 dict，应至少有 logits（或 probabilities）和 labels。</translation>
    </message>
    <message>
        <source>%1 is a bare pickle, as torch.save wrote it before PyTorch 1.6: load it and save it again with a newer torch.save (_use_new_zipfile_serialization=True).</source>
        <translation>%1 是裸 pickle，即 PyTorch 1.6 之前的 torch.save 所写：加载后用较新的 torch.save 重新保存（_use_new_zipfile_serialization=True）。</translation>
    </message>
    <message>
        <source>%1 is not a whole file of torch.save.</source>
        <translation>%1 不是完整的 torch.save 文件。</translation>
    </message>
    <message>
        <source>%1 holds more than plain data, or a dict or list with a single entry: expected a dict of tensors, or lists of several numbers or texts (a checkpoint or state_dict is no predictions).</source>
        <translation>%1 含有普通数据以外的内容，或只有一个条目的 dict 或列表：应为张量的 dict，或由多个数字或文本组成的列表（检查点或 state_dict 不是预测结果）。</translation>
    </message>
    <message>
        <source>%1 has elements of type %2, expected plain numbers.</source>
        <translation>%1 的元素类型为 %2，应为普通数字。</translation>
    </message>
    <message>
        <source>%1 is a list of tensors, expected one tensor: save torch.stack(list).</source>
        <translation>%1 是张量列表，应为一个张量：保存 torch.stack(list)。</translation>
    </message>
    <message>
        <source>%1 is neither a tensor nor a list of numbers or texts.</source>
        <translation>%1 既不是张量，也不是数字或文本的列表。</translation>
    </message>
    <message>
        <source>%1 is not two tensors, expected probabilities of shape (exits, samples, classes) and labels of shape (samples,) (save torch.stack(list) of lists).</source>
        <translation>%1 不是两个张量，应为形状 (出口, 样本, 类别) 的概率和形状 (样本,) 的标签（列表则保存 torch.stack(list)）。</translation>
    </message>
    <message>
        <source>%1 has %2 of shape %3, expected floating-point numbers of shape (exits, samples, classes).</source>
        <translation>%1 的 %2 形状为 %3，应为形状 (出口, 样本, 类别) 的浮点数。</translation>
    </message>
    <message>
        <source>%1 has labels of shape %2, expected (%3,), one for each sample.</source>
        <translation>%1 的 labels 形状为 %2，应为 (%3,)，每个样本一个。</translation>
    </message>
    <message>
        <source>%1 has labels of type %2, expected whole numbers.</source>
        <translation>%1 的 labels 类型为 %2，应为整数。</translation>
    </message>
    <message>
        <source>%1: the calibration split</source>
        <translation>%1：校准集</translation>
    </message>
    <message>
        <source>%1: the test split</source>
        <translation>%1：测试集</translation>
    </message>
    <message>
        <source>%1 has %2 exits and %3 classes for calibration, but %4 and %5 for test: expected the same.</source>
        <translation>%1 的校准集有 %2 个出口和 %3 个类别，测试集却有 %4 个和 %5 个：两者应相同。</translation>
    </message>
    <message>
        <source>%1 has probabilities in one split and logits in the other: expected the same kind in both.</source>
        <translation>%1 的一个划分中是概率，另一个中是 logits：两者应为同一种。</translation>
    </message>
    <message>
        <source>Calibration and test as the file says.</source>
        <translation>校准集和测试集按文件所示。</translation>
    </message>
    <message>
        <source>Its tables do not sum to 1, so they are taken as logits.</source>
        <translation>其各表之和不为 1，因此视为 logits。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 无法使用：%2。</translation>
    </message>
    <message>
        <source>%1 holds neither a dict with logits (or probabilities) and labels, nor a tuple of calibration probabilities, their labels, test probabilities and their labels.</source>
        <translation>%1 既不含带 logits（或 probabilities）和 labels 的 dict，也不含由校准概率及其标签、测试概率及其标签组成的元组。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as TorchScript: %2.</source>
        <translation>%1 无法作为 TorchScript 打开：%2。</translation>
    </message>
    <message>
        <source>%1 cannot run one text of %2 tokens: %3.</source>
        <translation>%1 无法运行一条 %2 个词元的文本：%3。</translation>
    </message>
    <message>
        <source>%1 cannot run one image of %2: %3.</source>
        <translation>%1 无法运行一张 %2 的图像：%3。</translation>
    </message>
    <message>
        <source>%1 gives probabilities, not logits, and is read so.</source>
        <translation>%1 给出的是概率而不是 logits，并按此读取。</translation>
    </message>
    <message>
        <source>%1 gives probabilities, but its settings say logits: a softmax over them makes every answer look unsure; set &quot;probabilities&quot; to true in %2.</source>
        <translation>%1 给出的是概率，但其设置称为 logits：再做一次 softmax 会使每个答案都显得不确定；在 %2 中将“probabilities”设为 true。</translation>
    </message>
    <message>
        <source>%1 gives logits, but its settings say probabilities; set &quot;probabilities&quot; to false in %2.</source>
        <translation>%1 给出的是 logits，但其设置称为概率；在 %2 中将“probabilities”设为 false。</translation>
    </message>
    <message>
        <source>%1 cannot be used: it has %2 exits, at most 64 can be shown.</source>
        <translation>%1 无法使用：它有 %2 个出口，最多可显示 64 个。</translation>
    </message>
    <message>
        <source>%1 cannot be used: its exits give %2 value per sample, expected at least 2 classes.</source>
        <translation>%1 无法使用：其出口为每个样本给出 %2 个值，应至少有 2 个类别。</translation>
    </message>
    <message>
        <source>%1: not JSON, expected the settings of a network.</source>
        <translation>%1：不是 JSON，应为网络的设置。</translation>
    </message>
    <message>
        <source>%1: nothing says what images it takes; give the input shape, mean and standard deviation, or put them in %2.</source>
        <translation>%1：没有说明它接受什么图像；给出输入形状、均值和标准差，或将其写入 %2。</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at: open it again.</source>
        <translation>%1 在查看之后发生了变化：重新打开它。</translation>
    </message>
    <message>
        <source>%1; give --trust to open it.</source>
        <translation>%1；加上 --trust 即可打开。</translation>
    </message>
    <message>
        <source>%1 has changed since %2 was written beside it: it is another version, or damaged.</source>
        <translation>%1 在旁边的 %2 写成之后发生了变化：它是另一版本，或已损坏。</translation>
    </message>
    <message>
        <source>Training failed: the loss is no longer a number; try a lower learning rate than %1.</source>
        <translation>训练失败：损失已不是数字；尝试低于 %1 的学习率。</translation>
    </message>
    <message>
        <source>Reading samples</source>
        <translation>正在读取样本</translation>
    </message>
    <message>
        <source>Unknown network &quot;%1&quot;, expected compact-resnet.</source>
        <translation>未知网络“%1”，应为 compact-resnet。</translation>
    </message>
    <message>
        <source>Training needs at least 1 epoch, batches of at least 2 and a learning rate above 0.</source>
        <translation>训练需要至少 1 轮、批大小至少为 2，且学习率大于 0。</translation>
    </message>
    <message>
        <source>%1 has texts, expected images: a compact-resnet takes nothing else.</source>
        <translation>%1 中是文本，应为图像：compact-resnet 只接受图像。</translation>
    </message>
    <message>
        <source>%1 has fewer than 2 classes, nothing can be told apart.</source>
        <translation>%1 的类别少于 2 个，无从区分。</translation>
    </message>
    <message>
        <source>The images of %1 differ in size, expected one size to train on.</source>
        <translation>%1 的图像大小不一，训练时应为同一大小。</translation>
    </message>
    <message>
        <source>%1 has no part called train to train on.</source>
        <translation>%1 没有可用于训练的 train 部分。</translation>
    </message>
    <message>
        <source>%1: keeping %2 of %3 samples out of training leaves too few to train on.</source>
        <translation>%1：将 %3 个样本中的 %2 个排除在训练之外后，剩余样本太少，无法训练。</translation>
    </message>
    <message>
        <source>Cannot write %1: there is no folder %2.</source>
        <translation>无法写入 %1：没有文件夹 %2。</translation>
    </message>
    <message>
        <source>The engine (LibTorch)</source>
        <translation>引擎（LibTorch）</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>文件无法写入</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>The decoder of images (OpenCV)</source>
        <translation>图像解码器（OpenCV）</translation>
    </message>
    <message>
        <source>An image is %1 pixels high and %2 wide after resizing, expected at least %3 and %4.</source>
        <translation>有图像缩放后高 %1 像素、宽 %2 像素，应至少为 %3 和 %4。</translation>
    </message>
    <message>
        <source>%1 is empty, expected an image.</source>
        <translation>%1 为空，应为图像。</translation>
    </message>
    <message>
        <source>%1 ends early: %2 bytes of a JPEG without its end.</source>
        <translation>%1 提前结束：%2 个字节的 JPEG，缺少结尾。</translation>
    </message>
    <message>
        <source>%1 does not decode: expected a JPEG, PNG, WebP, BMP or TIFF image.</source>
        <translation>%1 无法解码：应为 JPEG、PNG、WebP、BMP 或 TIFF 图像。</translation>
    </message>
    <message>
        <source>Images of %1 channels cannot be resized or cropped, expected 1 or 3.</source>
        <translation>%1 个通道的图像无法缩放或裁剪，应为 1 或 3 个。</translation>
    </message>
    <message>
        <source>An image is %1, expected 1 or 3 channels and at least one pixel.</source>
        <translation>图像为 %1，应有 1 或 3 个通道，且至少一个像素。</translation>
    </message>
    <message>
        <source>%1, sample %2: %3</source>
        <translation>%1，样本 %2：%3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; says nothing of resizing, expected pixels of the shorter side, exact or none.</source>
        <translation>%1：“%2”没有说明如何缩放，应为短边的像素数、exact 或 none。</translation>
    </message>
    <message>
        <source>%1: a shorter side of %2 pixels, expected 1 to %3.</source>
        <translation>%1：短边为 %2 像素，应为 1 到 %3。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;: expected mnist, cifar or imagenet.</source>
        <translation>没有预设“%1”：应为 mnist、cifar 或 imagenet。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected a whole number that can be meant here.</source>
        <translation>%1：“%2”为 %3，应为在此有意义的整数。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2.</source>
        <translation>%1 无法加载：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded from %2: this system has no way to find %3.</source>
        <translation>%1 无法从 %2 加载：此系统无法找到 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be measured exit by exit. %2</source>
        <translation>%1 无法逐个出口测量。%2</translation>
    </message>
    <message>
        <source>%1 has %2 exits and %3 classes, but %4 has %5 exits and %6 classes.</source>
        <translation>%1 有 %2 个出口和 %3 个类别，但 %4 有 %5 个出口和 %6 个类别。</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but those of %3 are %4: say with --resize or &quot;preprocessing&quot; in its JSON how they are to be resized.</source>
        <translation>%1 接受 %2 的图像，但 %3 的图像是 %4：用 --resize 或在其 JSON 中用“preprocessing”说明如何缩放。</translation>
    </message>
    <message>
        <source>of different sizes</source>
        <translation>大小不一的</translation>
    </message>
    <message>
        <source>There is no policy to choose from.</source>
        <translation>没有可供选择的策略。</translation>
    </message>
    <message>
        <source>%1 is %2 %: expected more than 0 and less than 100 %.</source>
        <translation>%1为 %2 %：应大于 0 且小于 100 %。</translation>
    </message>
    <message>
        <source>The tolerated drop</source>
        <translation>允许的下降幅度</translation>
    </message>
    <message>
        <source>The confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>%1 has one exit: there is nothing to certify, expected at least 2.</source>
        <translation>%1 只有一个出口：没有可认证的内容，应至少有 2 个。</translation>
    </message>
    <message>
        <source>%1 has one calibration sample: expected at least 2, to fit on one half and to test on the other.</source>
        <translation>%1 只有一个校准样本：应至少有 2 个，一半用于拟合，另一半用于检验。</translation>
    </message>
    <message>
        <source>half of the calibration split of %1</source>
        <translation>%1 校准集的一半</translation>
    </message>
    <message>
        <source>The policy has heads for %1 exits, expected %2.</source>
        <translation>策略有 %1 个出口的头，应为 %2 个。</translation>
    </message>
    <message>
        <source>The head of exit %1 has %2 weights, expected %3.</source>
        <translation>出口 %1 的头有 %2 个权重，应为 %3 个。</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;: expected one of %2.</source>
        <translation>没有策略“%1”：应为下列之一：%2。</translation>
    </message>
    <message>
        <source>%1 is for %2 exits and %3 classes: expected 1 to 64 exits and 2 to %4 classes.</source>
        <translation>%1 适用于 %2 个出口和 %3 个类别：应为 1 到 64 个出口和 2 到 %4 个类别。</translation>
    </message>
    <message>
        <source>%1 has %2 thresholds, expected %3, one for each exit but the last.</source>
        <translation>%1 有 %2 个阈值，应为 %3 个，除最后一个外每个出口一个。</translation>
    </message>
    <message>
        <source>%1 has %2 shares, expected one for each of %3 exits.</source>
        <translation>%1 有 %2 个份额，应为 %3 个出口各一个。</translation>
    </message>
    <message>
        <source>%1 has %2 mean assignments, expected one for each of %3 exits.</source>
        <translation>%1 有 %2 个平均分配值，应为 %3 个出口各一个。</translation>
    </message>
    <message>
        <source>%1 names the policy %2: expected the one that it chose.</source>
        <translation>%1 指明的策略为 %2：应为它所选的策略。</translation>
    </message>
    <message>
        <source>%1 has no heads, which %2 needs.</source>
        <translation>%1 没有 %2 所需的头。</translation>
    </message>
    <message>
        <source>%1 has regressions, which %2 does not use.</source>
        <translation>%1 有回归，但 %2 不使用。</translation>
    </message>
    <message>
        <source>%1 has no whole regressions, which %2 needs.</source>
        <translation>%1 没有 %2 所需的完整回归。</translation>
    </message>
    <message>
        <source>%1 has the multiplier at place %2, expected 0 to %3.</source>
        <translation>%1 的乘数位置为 %2，应为 0 到 %3。</translation>
    </message>
    <message>
        <source>%1 has a budget of %2 %3, outside what its exits cost.</source>
        <translation>%1 的预算为 %2 %3，超出其出口的成本范围。</translation>
    </message>
    <message>
        <source>%1 is not a policy file: it is not JSON.</source>
        <translation>%1 不是策略文件：它不是 JSON。</translation>
    </message>
    <message>
        <source>%1 is not a policy file: expected &quot;format&quot;: &quot;%2&quot;.</source>
        <translation>%1 不是策略文件：应有 &quot;format&quot;: &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>%1 has version %2: expected %3.</source>
        <translation>%1 的版本为 %2：应为 %3。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 已损坏：%2。</translation>
    </message>
    <message>
        <source>float16: of %1 test samples %2 % leave at another exit and %3 % are answered otherwise than in float32, by the largest probability at half of the cost.</source>
        <translation>float16：%1 个测试样本中，%2 % 在另一出口退出，%3 % 的答案与 float32 不同（按最大概率，成本取一半）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be asked of another exit: expected it without @.</source>
        <translation>“%1”不能用于其他出口：应不带 @。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no exit: expected @1 to @%2.</source>
        <translation>“%1”没有指明出口：应为 @1 到 @%2。</translation>
    </message>
    <message>
        <source>There is a &quot;)&quot; without its &quot;(&quot;.</source>
        <translation>有“)”而没有对应的“(”。</translation>
    </message>
    <message>
        <source>After a condition comes and, or, or the end, not &quot;%1&quot;.</source>
        <translation>条件之后应为 and、or 或结尾，而不是“%1”。</translation>
    </message>
    <message>
        <source>The condition has more than %1 brackets and nots inside each other.</source>
        <translation>条件中括号和 not 的嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>There is a &quot;(&quot; without its &quot;)&quot;.</source>
        <translation>有“(”而没有对应的“)”。</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes one of %2.</source>
        <translation>“%1”之后应为下列之一：%2。</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes one of %2, not &quot;%3&quot;.</source>
        <translation>“%1”之后应为下列之一：%2，而不是“%3”。</translation>
    </message>
    <message>
        <source>The quoted text &quot;%1&quot; does not end.</source>
        <translation>带引号的文本“%1”没有结尾。</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes the name of a class.</source>
        <translation>“%1 %2”之后应为类别名称。</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes a number.</source>
        <translation>“%1 %2”之后应为数字。</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes a text.</source>
        <translation>“%1 %2”之后应为文本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with a number, not with &quot;%2&quot;.</source>
        <translation>“%1”应与数字比较，而不是与“%2”。</translation>
    </message>
    <message>
        <source>Exits are 1 to %1, not %2.</source>
        <translation>出口为 1 到 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;.</source>
        <translation>没有类别“%1”。</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有类别“%1”。是否指“%2”？</translation>
    </message>
    <message>
        <source>A condition is missing at the end. Conditions begin with %1.</source>
        <translation>结尾缺少一个条件。条件以下列之一开头：%1。</translation>
    </message>
    <message>
        <source>No condition begins with &quot;%1&quot;. They begin with %2.</source>
        <translation>没有以“%1”开头的条件。条件以下列之一开头：%2。</translation>
    </message>
    <message>
        <source>No condition begins with &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有以“%1”开头的条件。是否指“%2”？</translation>
    </message>
    <message>
        <source>%1 has not been fitted.</source>
        <translation>%1 尚未拟合。</translation>
    </message>
    <message>
        <source>The policy has shares for %1 exits, expected %2.</source>
        <translation>策略有 %1 个出口的份额，应为 %2 个。</translation>
    </message>
    <message>
        <source>The policy decides at %1 exits, expected %2.</source>
        <translation>策略在 %1 个出口做决定，应为 %2 个。</translation>
    </message>
    <message>
        <source>The regression of exit %1 has knots that are not ascending numbers.</source>
        <translation>出口 %1 的回归的节点不是递增的数字。</translation>
    </message>
    <message>
        <source>The regression of exit %1 has %2 weights, expected %3.</source>
        <translation>出口 %1 的回归有 %2 个权重，应为 %3 个。</translation>
    </message>
    <message>
        <source>%1 keeps an unfinished run of another kind: its %2 is %3, expected %4. Finish that one, or start over (--restart).</source>
        <translation>%1 保留着另一种未完成的运行：其 %2 为 %3，应为 %4。先完成那次运行，或重新开始（--restart）。</translation>
    </message>
    <message>
        <source>%1 is no unfinished run that this version of Exitscope can go on with. Move it away, or start over (--restart).</source>
        <translation>%1 不是此版本的 Exitscope 能够继续的未完成运行。将它移走，或重新开始（--restart）。</translation>
    </message>
    <message>
        <source>No costs were given, so exit k costs k.</source>
        <translation>未给出成本，因此出口 k 的成本为 k。</translation>
    </message>
    <message>
        <source>%1: found %2 costs, expected one for each of %3 exits.</source>
        <translation>%1：找到 %2 个成本，应为 %3 个出口各一个。</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is %3, expected more than 0.</source>
        <translation>%1：出口 %2 的成本为 %3，应大于 0。</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is %3, expected more than the %4 of the exit before it.</source>
        <translation>%1：出口 %2 的成本为 %3，应大于前一出口的 %4。</translation>
    </message>
    <message>
        <source>A measured cost that did not increase was raised above the one before it.</source>
        <translation>有一个测得的成本未递增，已调高到前一个之上。</translation>
    </message>
    <message>
        <source>Given by hand.</source>
        <translation>手动给出。</translation>
    </message>
    <message>
        <source>There are no costs in %1: expected one of %2, or --costs with figures.</source>
        <translation>%1 中没有成本：应为下列之一：%2，或带数值的 --costs。</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; is not a number: expected one in %2, or a share such as 60%.</source>
        <translation>预算“%1”不是数字：应为以 %2 为单位的数字，或 60% 这样的份额。</translation>
    </message>
    <message>
        <source>The budget %1 is outside what the exits cost: expected %2 to %3 %4.</source>
        <translation>预算 %1 超出出口的成本范围：应为 %2 到 %3 %4。</translation>
    </message>
    <message>
        <source>Sample &quot;%1&quot; of %2 is not in %3, so the samples cannot be shown.</source>
        <translation>%2 的样本“%1”不在 %3 中，因此无法显示样本。</translation>
    </message>
    <message>
        <source>%1 has %2 samples without ids and %3 has %4: expected as many, so the samples cannot be shown.</source>
        <translation>%1 有 %2 个无标识的样本，%3 有 %4 个：两者数量应相同，因此无法显示样本。</translation>
    </message>
    <message>
        <source>The label of sample &quot;%1&quot; is %2 in %3 and %4 in %5: expected the same labels, so the samples cannot be shown.</source>
        <translation>样本“%1”的标签在 %3 中为 %2，在 %5 中为 %4：标签应相同，因此无法显示样本。</translation>
    </message>
    <message>
        <source>median of %1 runs at batch %2 on %3; the middle half within %4 % … %5 %</source>
        <translation>在 %3 上以批大小 %2 运行 %1 次的中位数；中间一半在 %4 % … %5 % 之内</translation>
    </message>
    <message>
        <source>%1; without the decisions of %2, which take %3 ms up to exit %4</source>
        <translation>%1；不含 %2 的决策，其到出口 %4 为止用时 %3 ms</translation>
    </message>
    <message>
        <source>multiply-accumulates of one sample, counted from a run</source>
        <translation>单个样本的乘加运算，由一次运行计数得出</translation>
    </message>
    <message>
        <source>parameters that answering takes</source>
        <translation>作答所需的参数</translation>
    </message>
    <message>
        <source>%1 has a damaged header: there is no %2 in it.</source>
        <translation>%1 的文件头已损坏：其中没有 %2。</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is not a tuple.</source>
        <translation>%1 的文件头已损坏：其形状不是元组。</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is too large.</source>
        <translation>%1 的文件头已损坏：其形状过大。</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is not a tuple of numbers.</source>
        <translation>%1 的文件头已损坏：其形状不是数字元组。</translation>
    </message>
    <message>
        <source>%1 has elements of several fields: expected plain numbers or text.</source>
        <translation>%1 的元素由多个字段组成：应为普通数字或文本。</translation>
    </message>
    <message>
        <source>%1 holds Python objects, which only Python can read: expected plain numbers or text.</source>
        <translation>%1 含有只有 Python 能读取的 Python 对象：应为普通数字或文本。</translation>
    </message>
    <message>
        <source>%1 is big-endian (%2): expected little-endian.</source>
        <translation>%1 是大端序（%2）：应为小端序。</translation>
    </message>
    <message>
        <source>%1 has elements of type %2: expected plain numbers or text.</source>
        <translation>%1 的元素类型为 %2：应为普通数字或文本。</translation>
    </message>
    <message>
        <source>%1 has elements of type %2%3: expected %4.</source>
        <translation>%1 的元素类型为 %2%3：应为 %4。</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it has only %2 bytes.</source>
        <translation>%1 不是 NumPy 数组：它只有 %2 个字节。</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with its signature.</source>
        <translation>%1 不是 NumPy 数组：开头不是其签名。</translation>
    </message>
    <message>
        <source>%1 ends inside its header.</source>
        <translation>%1 在文件头内就结束了。</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes, expected %3 elements of %4 bytes for the shape %5.</source>
        <translation>%1 含 %2 个字节，按形状 %5 应为 %3 个元素，每个 %4 字节。</translation>
    </message>
    <message>
        <source>float16, float32 or float64</source>
        <translation>float16、float32 或 float64</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1 holds bytes that are not ASCII: expected text (save str, not bytes).</source>
        <translation>%1 含有非 ASCII 字节：应为文本（保存 str，而不是 bytes）。</translation>
    </message>
    <message>
        <source>%1 is damaged: its size is impossible.</source>
        <translation>%1 已损坏：其大小不可能成立。</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: %2.</source>
        <translation>%1 无法解压：%2。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 of %3 bytes could be read.</source>
        <translation>%1 已损坏：%3 个字节中只能读取 %2 个。</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not match.</source>
        <translation>%1 已损坏：校验和不匹配。</translation>
    </message>
    <message>
        <source>%1 is compressed and cannot be unpacked in %2 (%3 MiB): %4. NumPy&apos;s savez saves files that need no unpacking.</source>
        <translation>%1 已压缩，无法解压到 %2（%3 MiB）：%4。NumPy 的 savez 保存的文件无需解压。</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>无法读取 %1：没有这个文件。</translation>
    </message>
    <message>
        <source>%1 is not a whole .npz file: %2.</source>
        <translation>%1 不是完整的 .npz 文件：%2。</translation>
    </message>
    <message>
        <source>it cannot be created</source>
        <translation>无法创建</translation>
    </message>
    <message>
        <source>Cannot write %1: it is not a file.</source>
        <translation>无法写入 %1：它不是文件。</translation>
    </message>
    <message>
        <source>there are no costs.</source>
        <translation>没有成本。</translation>
    </message>
    <message>
        <source>the split has %1 entries, expected one for each of %2 samples.</source>
        <translation>划分有 %1 个条目，应为 %2 个样本各一个。</translation>
    </message>
    <message>
        <source>the %1 split is empty: expected samples on both sides.</source>
        <translation>划分 %1 为空：两边都应有样本。</translation>
    </message>
    <message>
        <source>found %1 exits, expected 1 to 64.</source>
        <translation>找到 %1 个出口，应为 1 到 64 个。</translation>
    </message>
    <message>
        <source>found %1 class, expected at least 2.</source>
        <translation>找到 %1 个类别，应至少为 2 个。</translation>
    </message>
    <message>
        <source>there are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>found %1 probabilities, expected %2 x %3 x %4.</source>
        <translation>找到 %1 个概率，应为 %2 x %3 x %4 个。</translation>
    </message>
    <message>
        <source>found %1 labels, expected one for each of %2 samples.</source>
        <translation>找到 %1 个标签，应为 %2 个样本各一个。</translation>
    </message>
    <message>
        <source>found %1 class names, expected %2.</source>
        <translation>找到 %1 个类别名称，应为 %2 个。</translation>
    </message>
    <message>
        <source>found %1 sample ids, expected %2.</source>
        <translation>找到 %1 个样本标识，应为 %2 个。</translation>
    </message>
    <message>
        <source>the label of row %1 is %2, expected 0 to %3.</source>
        <translation>第 %1 行的标签为 %2，应为 0 到 %3。</translation>
    </message>
    <message>
        <source>exit %1 gives row %2 a probability of %3, expected 0 to 1.</source>
        <translation>出口 %1 给第 %2 行的概率为 %3，应为 0 到 1。</translation>
    </message>
    <message>
        <source>%1: exit %2 gives row %3 a logit that is %4, expected finite numbers.</source>
        <translation>%1：出口 %2 给第 %3 行的 logit 为%4，应为有限数。</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数字</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>%1 holds %2, expected probabilities.</source>
        <translation>%1 含有 %2，应为概率。</translation>
    </message>
    <message>
        <source>%1 sums to %2, expected probabilities that sum to 1 (save logits under the name logits).</source>
        <translation>%1 之和为 %2，应为和为 1 的概率（logits 以 logits 为名保存）。</translation>
    </message>
    <message>
        <source>%1 has %2 rows of %3 numbers, expected one row or one column of %4, the cost of each exit.</source>
        <translation>%1 有 %2 行，每行 %3 个数字，应为一行或一列 %4 个数字，即每个出口的成本。</translation>
    </message>
    <message>
        <source>%1 has %2 numbers, expected %3, the cost of each exit.</source>
        <translation>%1 有 %2 个数字，应为 %3 个，即每个出口的成本。</translation>
    </message>
    <message>
        <source>From %1, which names no unit: milliseconds, as in EENet&apos;s own.</source>
        <translation>来自 %1，其中未指明单位：按毫秒计，与 EENet 自带的文件一样。</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>来自 %1。</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot;, expected numbers.</source>
        <translation>%1 含有“%2”，应为数字。</translation>
    </message>
    <message>
        <source>%1 has both logits and probabilities: expected one of them, of shape (exits, samples, classes).</source>
        <translation>%1 同时有 logits 和 probabilities：应只有其中之一，形状为 (出口, 样本, 类别)。</translation>
    </message>
    <message>
        <source>%1 has neither logits nor probabilities: expected one of them, of shape (exits, samples, classes).</source>
        <translation>%1 既没有 logits 也没有 probabilities：应有其中之一，形状为 (出口, 样本, 类别)。</translation>
    </message>
    <message>
        <source>%1 does not hold floating-point numbers: expected float16, float32 or float64.</source>
        <translation>%1 中不是浮点数：应为 float16、float32 或 float64。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (exits, samples, classes).</source>
        <translation>%1 的形状为 %2，应为 (出口, 样本, 类别)。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected at least 1 exit, 1 sample and 2 classes.</source>
        <translation>%1 的形状为 %2，应至少有 1 个出口、1 个样本和 2 个类别。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (%3,).</source>
        <translation>%1 的形状为 %2，应为 (%3,)。</translation>
    </message>
    <message>
        <source>The file names no split: half calibration and half test, stratified, seed 0.</source>
        <translation>文件未指明划分：一半校准，一半测试，分层抽样，种子 0。</translation>
    </message>
    <message>
        <source>%1 holds %2, expected 0 (calibration) or 1 (test).</source>
        <translation>%1 含有 %2，应为 0（校准）或 1（测试）。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (%3,) or (units, %4).</source>
        <translation>%1 的形状为 %2，应为 (%3,) 或 (单位, %4)。</translation>
    </message>
    <message>
        <source>%1 names %2 units, expected %3, one for each row of costs.</source>
        <translation>%1 列出 %2 个单位，应为 %3 个，costs 的每一行一个。</translation>
    </message>
    <message>
        <source>%1 has no array &quot;%2&quot;.</source>
        <translation>%1 没有数组“%2”。</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file or data set.</source>
        <translation>无法读取 %1：没有这个文件或数据集。</translation>
    </message>
    <message>
        <source>%1 names %2, which is not of LibTorch</source>
        <translation>%1 提到不属于 LibTorch 的 %2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>以及更多</translation>
    </message>
    <message>
        <source>%1 runs code while it is loaded (__setstate__)</source>
        <translation>%1 在加载时就运行代码（__setstate__）</translation>
    </message>
    <message>
        <source>%1 can write files (%2)</source>
        <translation>%1 可以写入文件（%2）</translation>
    </message>
    <message>
        <source>%1 can read and change files (%2)</source>
        <translation>%1 可以读取和更改文件（%2）</translation>
    </message>
    <message>
        <source>%1 hides what it uses (getattr)</source>
        <translation>%1 隐藏了它所使用的内容（getattr）</translation>
    </message>
    <message>
        <source>%1 hides what it uses (ops)</source>
        <translation>%1 隐藏了它所使用的内容（ops）</translation>
    </message>
    <message>
        <source>%1 uses operators of another library (%2)</source>
        <translation>%1 使用了其他库的算子（%2）</translation>
    </message>
    <message>
        <source>%1 uses classes of another library (%2)</source>
        <translation>%1 使用了其他库的类（%2）</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 of %3 cannot be read.</source>
        <translation>%1 已损坏：条目 %2（共 %3 个）无法读取。</translation>
    </message>
    <message>
        <source>%1 is no network: it unpacks to more than %2 times its size.</source>
        <translation>%1 不是网络：解压后超过其大小的 %2 倍。</translation>
    </message>
    <message>
        <source>%1 is no network: its entry %2 unpacks to %3 MB of code.</source>
        <translation>%1 不是网络：其条目 %2 解压后有 %3 MB 代码。</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 cannot be read.</source>
        <translation>%1 已损坏：其条目 %2 无法读取。</translation>
    </message>
    <message>
        <source>%1 is damaged: it is no whole ZIP archive.</source>
        <translation>%1 已损坏：它不是完整的 ZIP 归档。</translation>
    </message>
    <message>
        <source>the archive is built so that programs read different things from it</source>
        <translation>归档的构造会使不同程序从中读出不同内容</translation>
    </message>
    <message>
        <source>%1 holds code in a form from before PyTorch 1.4, which is not looked at</source>
        <translation>%1 含有 PyTorch 1.4 之前形式的代码，这种代码不会被检查</translation>
    </message>
    <message>
        <source>Cannot start %1: %2.</source>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot tell how %1 ended: %2.</source>
        <translation>无法得知 %1 如何结束：%2。</translation>
    </message>
    <message>
        <source>this system has no way to</source>
        <translation>此系统不支持</translation>
    </message>
    <message>
        <source>nothing in it reaches outside its tensors</source>
        <translation>其中没有触及张量之外的内容</translation>
    </message>
    <message>
        <source>%1 is code, which runs with your rights, and has changed since it was last opened: %2</source>
        <translation>%1 是代码，会以你的权限运行，且自上次打开后发生了变化：%2</translation>
    </message>
    <message>
        <source>%1 is code, which runs with your rights, and was not opened before: %2</source>
        <translation>%1 是代码，会以你的权限运行，且以前未打开过：%2</translation>
    </message>
    <message>
        <source>There is no home folder to remember in that %1 may be opened.</source>
        <translation>没有主文件夹，无法记住 %1 可以打开。</translation>
    </message>
    <message>
        <source>it did not end within %1 seconds</source>
        <translation>它未在 %1 秒内结束</translation>
    </message>
    <message>
        <source>it tried to write a file</source>
        <translation>它试图写入文件</translation>
    </message>
    <message>
        <source>it crashed (signal %1)</source>
        <translation>它崩溃了（信号 %1）</translation>
    </message>
    <message>
        <source>%1 was tried in a process of its own and failed there: %2.</source>
        <translation>%1 在单独的进程中试运行时失败：%2。</translation>
    </message>
    <message>
        <source>%1 is not a file Exitscope knows: expected predictions (.npz, .pth), a network (TorchScript or trained by Exitscope), a policy (.json), a session (.exitscope), texts (.tsv, .csv) or a folder of samples.</source>
        <translation>%1 不是 Exitscope 认识的文件：应为预测结果（.npz、.pth）、网络（TorchScript 或由 Exitscope 训练）、策略（.json）、会话（.exitscope）、文本（.tsv、.csv）或样本文件夹。</translation>
    </message>
    <message>
        <source>The session has %1 cross-fitted scores of %2, expected %3.</source>
        <translation>会话中 %2 的交叉拟合得分有 %1 个，应为 %3 个。</translation>
    </message>
    <message>
        <source>%1 names exit 0: exits are numbered from 1.</source>
        <translation>%1 指定了出口 0：出口从 1 开始编号。</translation>
    </message>
    <message>
        <source>%1 is not a session: it is not JSON.</source>
        <translation>%1 不是会话文件：它不是 JSON。</translation>
    </message>
    <message>
        <source>%1 is not a session: expected &quot;format&quot;: &quot;%2&quot;.</source>
        <translation>%1 不是会话文件：应有 &quot;format&quot;: &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>%1 shows table %2 of %3.</source>
        <translation>%1 显示第 %2 个表，但共有 %3 个。</translation>
    </message>
    <message>
        <source>Best on calibration</source>
        <translation>校准集上最佳</translation>
    </message>
    <message>
        <source>Optimal stopping</source>
        <translation>最优停止</translation>
    </message>
    <message>
        <source>Optimised thresholds</source>
        <translation>优化阈值</translation>
    </message>
    <message>
        <source>EENet</source>
        <translation>EENet</translation>
    </message>
    <message>
        <source>EENet, no distribution</source>
        <translation>EENet（无分布）</translation>
    </message>
    <message>
        <source>EENet, no scoring</source>
        <translation>EENet（无评分）</translation>
    </message>
    <message>
        <source>MSDNet</source>
        <translation>MSDNet</translation>
    </message>
    <message>
        <source>BranchyNet</source>
        <translation>BranchyNet</translation>
    </message>
    <message>
        <source>PABEE</source>
        <translation>PABEE</translation>
    </message>
    <message>
        <source>%1 has %2 samples without ids and %3 has %4: expected as many, or ids, to tell which are the same.</source>
        <translation>%1 有 %2 个没有标识的样本，%3 有 %4 个：需要数量相同，或带有标识，才能判断哪些是同一样本。</translation>
    </message>
    <message>
        <source>The label of sample &quot;%1&quot; is %2 in %3 and %4 in %5: expected the same labels, so the two cannot be compared.</source>
        <translation>样本“%1”的标签在 %3 中是 %2，在 %5 中是 %4：标签应当相同，因此无法比较两者。</translation>
    </message>
    <message>
        <source>%1 and %2 share no test sample: expected the same samples, split alike.</source>
        <translation>%1 和 %2 没有共同的测试样本：需要相同的样本和相同的划分。</translation>
    </message>
    <message>
        <source>A checksum cannot be computed.</source>
        <translation>无法计算校验和。</translation>
    </message>
    <message>
        <source>Finding the best policy at each budget</source>
        <translation>正在为每个预算寻找最佳策略</translation>
    </message>
    <message>
        <source>Fitting optimal stopping</source>
        <translation>正在拟合最优停止</translation>
    </message>
    <message>
        <source>Finding the cheapest budgets</source>
        <translation>正在寻找最低预算</translation>
    </message>
    <message>
        <source>Reading predictions</source>
        <translation>正在读取预测</translation>
    </message>
    <message>
        <source>Unpacking predictions (MiB)</source>
        <translation>正在解压预测（MiB）</translation>
    </message>
    <message>
        <source>Saving predictions</source>
        <translation>正在保存预测</translation>
    </message>
    <message>
        <source>Reading the sizes of images</source>
        <translation>正在读取图像尺寸</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>正在查找图像</translation>
    </message>
    <message>
        <source>%1 certifies point %2 of %3.</source>
        <translation>%1 认证了 %3 个点中的第 %2 个。</translation>
    </message>
    <message>
        <source>%1 has no costs in %2: expected the unit of %3, to compare at one budget.</source>
        <translation>%1 没有以 %2 计的成本：应为 %3 的单位，才能在同一预算下比较。</translation>
    </message>
    <message>
        <source>Threads: %1</source>
        <translation>线程：%1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>No engine: %1</source>
        <translation>没有引擎：%1</translation>
    </message>
    <message>
        <source>--exit is %1, but there are %2 exits.</source>
        <translation>--exit 为 %1，但只有 %2 个出口。</translation>
    </message>
</context>
<context>
    <name>exitscope::ActionModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>exitscope::ActionSet</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>exitscope::AllocationPlot</name>
    <message>
        <source>Exit allocation</source>
        <translation>出口分配</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>%1 · nobody</source>
        <translation>%1 · 无样本</translation>
    </message>
    <message>
        <source>%1 · %2 right</source>
        <translation>%1 · %2 正确</translation>
    </message>
    <message>
        <source>exit %1: %2</source>
        <translation>出口 %1：%2</translation>
    </message>
    <message>
        <source>Where samples leave, %1 split. %2.</source>
        <translation>样本在何处退出，%1。%2。</translation>
    </message>
    <message>
        <source>Share of the samples that leave at each exit, how many of them are right, and what leaving there costs.</source>
        <translation>在每个出口退出的样本所占比例、其中答对的比例，以及在此退出的成本。</translation>
    </message>
</context>
<context>
    <name>exitscope::BudgetPanel</name>
    <message>
        <source>Mean &amp;cost of a sample</source>
        <translation>每个样本的平均成本(&amp;C)</translation>
    </message>
    <message>
        <source>Own thresholds, not the budget&apos;s.</source>
        <translation>自定阈值，而非预算的阈值。</translation>
    </message>
    <message>
        <source>Back to the budget</source>
        <translation>回到预算</translation>
    </message>
    <message>
        <source>Set the thresholds that the policy has for the budget</source>
        <translation>设为策略在该预算下的阈值</translation>
    </message>
    <message>
        <source>Wanted accuracy</source>
        <translation>期望准确率</translation>
    </message>
    <message>
        <source>The cheapest budget that reaches this accuracy on calibration</source>
        <translation>在校准集上达到此准确率的最低预算</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Exact budget</source>
        <translation>精确预算</translation>
    </message>
    <message>
        <source>Unit of cost</source>
        <translation>成本单位</translation>
    </message>
    <message>
        <source>What a sample costs: axis, slider and policies follow</source>
        <translation>一个样本的成本：坐标轴、滑块和策略随之而变</translation>
    </message>
    <message>
        <source>%1 points against MSDNet at this budget (95 %: %2 to %3).</source>
        <translation>在此预算下与 MSDNet 相差 %1 个百分点（95 %：%2 至 %3）。</translation>
    </message>
    <message>
        <source>%1 of the policy</source>
        <translation>策略的 %1</translation>
    </message>
    <message>
        <source>Costs that the policy was fitted with</source>
        <translation>拟合该策略时所用的成本</translation>
    </message>
    <message>
        <source>Finding the cheapest budgets</source>
        <translation>正在寻找最低预算</translation>
    </message>
    <message>
        <source>Wanted accuracy on calibration</source>
        <translation>校准集上的期望准确率</translation>
    </message>
    <message>
        <source>Wanted accuracy on calibration: %1</source>
        <translation>校准集上的期望准确率：%1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %：%1</translation>
    </message>
    <message>
        <source>Realised: %1 on test, %2 on calibration.
%3 of the full network, which is right on %4.</source>
        <translation>实际成本：测试集 %1，校准集 %2。
为完整网络的 %3，完整网络的正确率为 %4。</translation>
    </message>
    <message>
        <source>What the budget brings</source>
        <translation>预算带来的结果</translation>
    </message>
    <message>
        <source>Against MSDNet</source>
        <translation>与 MSDNet 相比</translation>
    </message>
    <message>
        <source>Accuracy on the split in view: of all samples, how many are right where they leave</source>
        <translation>当前划分上的准确率：所有样本中，在其退出处答对的比例</translation>
    </message>
    <message>
        <source>Wilson interval: where the accuracy on all such samples lies, with 95 % confidence</source>
        <translation>Wilson 区间：以 95 % 置信度，所有此类样本上的准确率所在的范围</translation>
    </message>
    <message>
        <source>What a sample may cost on average; thresholds follow, so that calibration keeps to it</source>
        <translation>一个样本平均允许的成本；阈值随之调整，使校准集符合该成本</translation>
    </message>
    <message>
        <source>What the samples really cost on average: on calibration, where thresholds are set, and on test</source>
        <translation>样本实际的平均成本：在设定阈值的校准集上，以及在测试集上</translation>
    </message>
    <message>
        <source>In points of percent, with an interval by bootstrap over the same samples under both policies</source>
        <translation>以百分点表示，区间由同一批样本在两种策略下的自助法得出</translation>
    </message>
</context>
<context>
    <name>exitscope::ClassModel</name>
    <message>
        <source>95 %: %1</source>
        <translation>95 %：%1</translation>
    </message>
    <message>
        <source>Right where its samples leave</source>
        <translation>样本在退出处的正确率</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Mean exit</source>
        <translation>平均出口</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>平均成本</translation>
    </message>
    <message>
        <source>Mean number of the exit where its samples leave, from 1</source>
        <translation>其样本退出处的出口编号的平均值，从 1 起</translation>
    </message>
    <message>
        <source>What its samples cost on average, in the unit in force</source>
        <translation>其样本的平均成本，以当前单位计</translation>
    </message>
</context>
<context>
    <name>exitscope::ClassTable</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>exitscope::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Part of a command&apos;s name</source>
        <translation>命令名称的一部分</translation>
    </message>
</context>
<context>
    <name>exitscope::ComparePanel</name>
    <message>
        <source>%1 with thresholds of its own</source>
        <translation>%1，使用自定阈值</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，预算 %2</translation>
    </message>
    <message>
        <source>%1 right, costs %2</source>
        <translation>%1 正确，成本 %2</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>保留为参考(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>交换(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Make the reference the current operating point, and that the reference</source>
        <translation>将参考设为当前工作点，并将当前工作点设为参考</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>与参考比较</translation>
    </message>
    <message>
        <source>Keep an operating point as reference, then choose another policy or drag the budget: both stand here side by side, on the same samples.</source>
        <translation>将一个工作点保留为参考，再选择另一策略或拖动预算：两者在此并列，针对相同的样本。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Difference %1 points (95 %: %2 to %3)</source>
        <translation>相差 %1 个百分点（95 %：%2 至 %3）</translation>
    </message>
    <message>
        <source>Right only now: %1</source>
        <translation>仅当前正确：%1</translation>
    </message>
    <message>
        <source>Right only in the reference: %1</source>
        <translation>仅参考正确：%1</translation>
    </message>
    <message>
        <source>Another answer: %1</source>
        <translation>答案不同：%1</translation>
    </message>
    <message>
        <source>Another exit: %1</source>
        <translation>出口不同：%1</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1，来自 %2</translation>
    </message>
    <message>
        <source>Compare with another &amp;table</source>
        <translation>与另一张表比较(&amp;T)</translation>
    </message>
    <message>
        <source>Make the operating point of another open table the reference: another network&apos;s answers for the same samples</source>
        <translation>将另一张已打开的表的工作点设为参考：另一个网络对相同样本的回答</translation>
    </message>
    <message>
        <source>On the %1 samples that both have, of %2.</source>
        <translation>基于两者共有的 %1 个样本（共 %2 个）。</translation>
    </message>
    <message>
        <source>Hold what is in force, to compare with what comes next</source>
        <translation>保留当前状态，以便与之后的状态比较</translation>
    </message>
    <message>
        <source>Accuracy less the reference&apos;s on the same samples, in points of percent, with an interval by bootstrap over pairs</source>
        <translation>同一批样本上的准确率减去参考的准确率，以百分点表示，区间由配对自助法得出</translation>
    </message>
</context>
<context>
    <name>exitscope::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 answered right</source>
        <translation>%1：%2 回答正确</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 被当作 %2：%3</translation>
    </message>
    <message>
        <source>Open predictions to begin</source>
        <translation>先打开预测结果</translation>
    </message>
    <message>
        <source>Rows: true class. Columns: answer. %1, %2 split, leaving at exit %3</source>
        <translation>行：真实类别。列：回答。%1，%2，退出于出口 %3</translation>
    </message>
    <message>
        <source>Rows: true class. Columns: answer. %1, %2 split</source>
        <translation>行：真实类别。列：回答。%1，%2</translation>
    </message>
    <message>
        <source>Most often %1.</source>
        <translation>最常见：%1。</translation>
    </message>
    <message>
        <source>No class is taken for another.</source>
        <translation>没有类别被误认为其他类别。</translation>
    </message>
</context>
<context>
    <name>exitscope::CostsDialog</name>
    <message>
        <source>&amp;Remove unit</source>
        <translation>移除单位(&amp;R)</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>What a sample costs that answers at each exit, with everything up to it.</source>
        <translation>样本在每个出口作答的成本，包括到该出口为止的全部计算。</translation>
    </message>
    <message>
        <source>&amp;Add unit</source>
        <translation>添加单位(&amp;A)</translation>
    </message>
    <message>
        <source>Costs of the exits</source>
        <translation>各出口的成本</translation>
    </message>
    <message>
        <source>What is wrong with the costs</source>
        <translation>成本中的问题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>A unit needs a name.</source>
        <translation>单位需要名称。</translation>
    </message>
    <message>
        <source>There are two units called %1.</source>
        <translation>有两个单位都叫 %1。</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is not a number.</source>
        <translation>%1：出口 %2 的成本不是数字。</translation>
    </message>
</context>
<context>
    <name>exitscope::DifferencePlot</name>
    <message>
        <source>Difference between policies</source>
        <translation>策略之间的差异</translation>
    </message>
    <message>
        <source>Budget per sample (%1)</source>
        <translation>每个样本的预算 (%1)</translation>
    </message>
    <message>
        <source>is being measured</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>Choose another policy to see its interval.</source>
        <translation>选择另一策略可查看其置信区间。</translation>
    </message>
    <message>
        <source>Accuracy of each policy less that of %1 at the same budget, %2 split.</source>
        <translation>各策略的准确率减去 %1 在相同预算下的准确率，%2。</translation>
    </message>
    <message>
        <source> %1: %2 points (95 %: %3 to %4).</source>
        <translation> %1：%2 个百分点（95 %：%3 至 %4）。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>The reference has no costs in %1.</source>
        <translation>参考没有以 %1 为单位的成本。</translation>
    </message>
    <message>
        <source>Points of accuracy</source>
        <translation>准确率（百分点）</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>相对于 %1</translation>
    </message>
    <message>
        <source>The reference answers for none of these budgets.</source>
        <translation>参考在这些预算下都无法作答。</translation>
    </message>
    <message>
        <source>Accuracy of each policy less that of the one compared with, at the same budget and on the same samples, in points of percent. Band: 95 % interval of the policy in view, by bootstrap over pairs.</source>
        <translation>各策略的准确率减去所比较策略的准确率，预算相同、样本相同，以百分点表示。色带：当前策略的 95 % 区间，由配对自助法得出。</translation>
    </message>
    <message>
        <source>in force, over the reference as it is</source>
        <translation>当前状态相对于参考</translation>
    </message>
    <message>
        <source> Dot: what is in force less the reference as it is, at its own budget.</source>
        <translation> 圆点：当前状态减去参考本身（在参考自己的预算下）。</translation>
    </message>
    <message>
        <source> In force over the reference as it is: %1 points (95 %: %2 to %3).</source>
        <translation> 当前状态相对于参考：%1 个百分点（95 %：%2 至 %3）。</translation>
    </message>
</context>
<context>
    <name>exitscope::ErrorsPanel</name>
    <message>
        <source>Taken for what, &amp;leaving at</source>
        <translation>被当作什么，退出于(&amp;L)</translation>
    </message>
    <message>
        <source>Exit of the confusion matrix</source>
        <translation>混淆矩阵的出口</translation>
    </message>
    <message>
        <source>any exit</source>
        <translation>任意出口</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>出口 %1</translation>
    </message>
</context>
<context>
    <name>exitscope::ExecutionDialog</name>
    <message>
        <source>&amp;Channels last</source>
        <translation>通道在后(&amp;C)</translation>
    </message>
    <message>
        <source>How networks compute on %1</source>
        <translation>网络在 %1 上的计算方式</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>What products are computed in; weights stay float32. A lower precision can be faster and changes some answers: how many is measured with it and said.</source>
        <translation>乘积计算所用的精度；权重保持 float32。较低的精度可能更快，但会改变一些答案：改变了多少会一并测量并报告。</translation>
    </message>
    <message>
        <source>Keep the channels of a pixel together in memory. Answers stay the same; convolutions can be faster or slower.</source>
        <translation>将一个像素的各通道放在相邻的内存中。答案不变；卷积可能变快或变慢。</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部 (%1)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Threads of one operation on the processor</source>
        <translation>处理器上单个运算的线程数</translation>
    </message>
    <message>
        <source>Holds from the next classification on. Latency is measured in the same way.</source>
        <translation>从下一次分类起生效。延迟以同样方式测量。</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>精度(&amp;P)</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程数(&amp;T)</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>通道在后</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
</context>
<context>
    <name>exitscope::FilterBar</name>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The samples that results are measured on</source>
        <translation>用于测量结果的样本</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准集</translation>
    </message>
    <message>
        <source>The samples that policies were fitted on</source>
        <translation>用于拟合策略的样本</translation>
    </message>
    <message>
        <source>Policies were fitted on these samples; results are measured on test.</source>
        <translation>策略在这些样本上拟合；结果在测试集上测量。</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show all samples of this split</source>
        <translation>显示此划分的全部样本</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存列表…</translation>
    </message>
    <message>
        <source>Save the samples shown as CSV</source>
        <translation>将显示的样本保存为 CSV</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>right where it leaves</source>
        <translation>在退出处正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>wrong where it leaves</source>
        <translation>在退出处错误</translation>
    </message>
    <message>
        <source>Wrong too early</source>
        <translation>退出过早而错误</translation>
    </message>
    <message>
        <source>wrong here, a later exit would be right</source>
        <translation>此处错误，之后的出口会正确</translation>
    </message>
    <message>
        <source>Right earlier, wrong later</source>
        <translation>先正确，后错误</translation>
    </message>
    <message>
        <source>wrong where it leaves, an earlier exit was right (overthinking)</source>
        <translation>在退出处错误，之前的出口曾正确（过度思考）</translation>
    </message>
    <message>
        <source>%1 of %2 test samples</source>
        <translation>%2 个测试样本中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 calibration samples</source>
        <translation>%2 个校准样本中的 %1 个</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1，已选 %2 个</translation>
    </message>
</context>
<context>
    <name>exitscope::FilterChips</name>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Wrong too early</source>
        <translation>退出过早而错误</translation>
    </message>
    <message>
        <source>Right earlier, wrong later</source>
        <translation>先正确，后错误</translation>
    </message>
    <message>
        <source>Right only now</source>
        <translation>仅当前正确</translation>
    </message>
    <message>
        <source>Right only in the reference</source>
        <translation>仅参考正确</translation>
    </message>
    <message>
        <source>Another answer than the reference</source>
        <translation>答案与参考不同</translation>
    </message>
    <message>
        <source>Another exit than in the reference</source>
        <translation>出口与参考不同</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>True class: %1</source>
        <translation>真实类别：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Score at exit %1: %2 to %3</source>
        <translation>出口 %1 的得分：%2 至 %3</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>生效的筛选</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>移除筛选 %1</translation>
    </message>
    <message>
        <source>%1 with scores like %2</source>
        <translation>%1 个得分与 %2 相近</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
</context>
<context>
    <name>exitscope::GuaranteePanel</name>
    <message>
        <source>C&amp;ertify</source>
        <translation>认证(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到该点(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tolerated drop</source>
        <translation>允许的下降(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;onfidence</source>
        <translation>置信度(&amp;O)</translation>
    </message>
    <message>
        <source>Tolerated drop in accuracy</source>
        <translation>允许的准确率下降</translation>
    </message>
    <message>
        <source>Of all samples, how many may be wrong that the full network has right</source>
        <translation>在全部样本中，完整网络答对的样本允许有多少答错</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>How sure the guarantee must be</source>
        <translation>保证须有多大把握</translation>
    </message>
    <message>
        <source>Fit the policy in view on half of calibration and test its operating points on the other half, from dearest to cheapest</source>
        <translation>在校准集的一半上拟合当前显示的策略，并在另一半上从最贵到最便宜检验其工作点</translation>
    </message>
    <message>
        <source>Make the certified operating point the current one</source>
        <translation>将已认证的工作点设为当前工作点</translation>
    </message>
    <message>
        <source>What is certified</source>
        <translation>已认证的内容</translation>
    </message>
    <message>
        <source>Finds the cheapest operating point that loses no more than that, and says so with that confidence.</source>
        <translation>寻找下降不超过此值的最便宜工作点，并以此置信度作出保证。</translation>
    </message>
    <message>
        <source>The calibration split is too small to certify a drop of at most %1 with %2 confidence: half of it is %3 samples, at least %4 are needed.</source>
        <translation>校准集太小，无法以 %2 的置信度认证最多 %1 的下降：其一半为 %3 个样本，至少需要 %4 个。</translation>
    </message>
    <message>
        <source>Only the full network is certified for a drop of at most %1 with %2 confidence.</source>
        <translation>对于最多 %1 的下降，以 %2 的置信度只有完整网络通过认证。</translation>
    </message>
    <message>
        <source>Certified: %1 at %2, at most %3 worse than the full network with %4 confidence. On test %5 are wrong that the full network has right (95 %: %6); in all, %7 are right instead of %8.</source>
        <translation>已认证：%1，预算 %2，以 %4 的置信度最多比完整网络差 %3。在测试集上，完整网络答对的样本有 %5 答错（95 %：%6）；总计 %7 正确，完整网络为 %8。</translation>
    </message>
    <message>
        <source>Tested on the half of calibration that nothing was fitted on. At 95 % confidence, on average at most 5 of 100 such halves certify what loses more on new samples.</source>
        <translation>在未用于拟合的一半校准集上检验。以 95 % 置信度，平均 100 个这样的一半中至多有 5 个会认证在新样本上损失更多的结果。</translation>
    </message>
</context>
<context>
    <name>exitscope::HintBar</name>
    <message>
        <source>Drag the slider of the mean cost: thresholds, curves and samples follow at once.</source>
        <translation>拖动平均成本滑块：阈值、曲线和样本会立即跟随。</translation>
    </message>
    <message>
        <source>Everything that is drawn can be taken hold of. Drag a threshold in the histograms; click a bar, an exit&apos;s dot or a class to see just those samples, and once more to see all.</source>
        <translation>画出的一切都可以操作：拖动直方图中的阈值；点击柱、出口圆点或类别，只看这些样本，再点一次查看全部。</translation>
    </message>
    <message>
        <source>Edit &gt; Keep as reference keeps this operating point. Choose another policy or budget, then look at Compare, Difference and Side by side.</source>
        <translation>“编辑 &gt; 保留为参考”会保留此工作点。选择其他策略或预算，然后查看“比较”“差异”和“并列”。</translation>
    </message>
    <message>
        <source>Help &gt; Commands finds everything by its name. The line over the samples takes conditions in words: exit = 2 and wrong.</source>
        <translation>“帮助 &gt; 命令”可按名称查找一切。样本上方的输入行接受文字条件：exit = 2 and wrong。</translation>
    </message>
    <message>
        <source>File &gt; Save session keeps all that is open and fitted; Save report puts plots and tables into one file.</source>
        <translation>“文件 &gt; 保存会话”保留打开和拟合的一切；“保存报告”把图和表放进一个文件。</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>No hints</source>
        <translation>不显示提示</translation>
    </message>
    <message>
        <source>Show no more hints; Help &gt; Show hints brings them back</source>
        <translation>不再显示提示；“帮助 &gt; 显示提示”可恢复</translation>
    </message>
    <message>
        <source>Open or drop predictions or a network, or choose Run &gt; Demo: a small network, its data and every policy, to try things on.</source>
        <translation>打开或拖入预测结果或网络，或选择“运行 &gt; 演示”：一个小网络、其数据和所有策略，可供试用。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>明白了</translation>
    </message>
</context>
<context>
    <name>exitscope::InputPreview</name>
    <message>
        <source>values from %1 to %2</source>
        <translation>值从 %1 到 %2</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>网络所见</translation>
    </message>
    <message>
        <source>Another image, backwards</source>
        <translation>另一张图像（反向）</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>另一张图像</translation>
    </message>
    <message>
        <source>%1, expected %2: say how images are resized.</source>
        <translation>%1，应为 %2：需指定图像如何缩放。</translation>
    </message>
</context>
<context>
    <name>exitscope::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>停止正在运行的任务</translation>
    </message>
    <message>
        <source> · %1 a second</source>
        <translation> · 每秒 %1 个</translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · 剩余 %1 秒</translation>
    </message>
    <message>
        <source>What else is running, and a way to stop it</source>
        <translation>还有哪些任务在运行，以及如何停止它们</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 项</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · 目前 %1</translation>
    </message>
</context>
<context>
    <name>exitscope::JobRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法执行。</translation>
    </message>
</context>
<context>
    <name>exitscope::MainWindow</name>
    <message>
        <source>Open data by name</source>
        <translation>按名称打开数据</translation>
    </message>
    <message>
        <source>fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE or csv:FILE</source>
        <translation>fashion-mnist、idx:DIR、cifar10:DIR、cifar100:DIR、images:DIR、list:FILE、tsv:FILE 或 csv:FILE</translation>
    </message>
    <message>
        <source>Fit stopped</source>
        <translation>拟合已停止</translation>
    </message>
    <message>
        <source>Keep the best heads so far? They will be marked &quot;stopped early&quot;.</source>
        <translation>保留目前最好的头吗？它们将标记为“提前停止”。</translation>
    </message>
    <message>
        <source>Policies and budget</source>
        <translation>策略与预算</translation>
    </message>
    <message>
        <source>Exit allocation</source>
        <translation>出口分配</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Run all exits of the network over the data set</source>
        <translation>让网络的所有出口处理整个数据集</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.pdf *.png *.csv)</source>
        <translation>图片和数字 (*.svg *.pdf *.png *.csv)</translation>
    </message>
    <message>
        <source>Train a compact residual network and save it as</source>
        <translation>训练一个小型残差网络并保存为</translation>
    </message>
    <message>
        <source>Networks (*.pt)</source>
        <translation>网络 (*.pt)</translation>
    </message>
    <message>
        <source>LibTorch is loading.</source>
        <translation>正在加载 LibTorch。</translation>
    </message>
    <message>
        <source>About Exitscope</source>
        <translation>关于 Exitscope</translation>
    </message>
    <message>
        <source>A workbench for early-exit networks.</source>
        <translation>提前退出网络的工作台。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open predictions, a network or a policy</source>
        <translation>打开预测结果、网络或策略</translation>
    </message>
    <message>
        <source>Predictions (*.npz *.pth *.pt)</source>
        <translation>预测结果 (*.npz *.pth *.pt)</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>打开网络(&amp;N)…</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>Networks (*.pt *.pth *.ts)</source>
        <translation>网络 (*.pt *.pth *.ts)</translation>
    </message>
    <message>
        <source>Open &amp;Fashion-MNIST</source>
        <translation>打开 Fashion-MNIST(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation>打开数据文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Open a folder of IDX files</source>
        <translation>打开 IDX 文件的文件夹</translation>
    </message>
    <message>
        <source>Open data by na&amp;me…</source>
        <translation>按名称打开数据(&amp;M)…</translation>
    </message>
    <message>
        <source>Save &amp;predictions…</source>
        <translation>保存预测结果(&amp;P)…</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>保存预测结果</translation>
    </message>
    <message>
        <source>Predictions (*.npz)</source>
        <translation>预测结果 (*.npz)</translation>
    </message>
    <message>
        <source>&amp;Save policy…</source>
        <translation>保存策略(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the policy at the budget in force</source>
        <translation>保存当前预算下的策略</translation>
    </message>
    <message>
        <source>Policies and TorchScript modules (*.json *.pt)</source>
        <translation>策略和 TorchScript 模块 (*.json *.pt)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出程序(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>保留为参考(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Filter samples…</source>
        <translation>筛选样本(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>演示(&amp;D)</translation>
    </message>
    <message>
        <source>A network on Fashion-MNIST, every policy, a budget to drag</source>
        <translation>Fashion-MNIST 上的一个网络、所有策略、可拖动的预算</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>分类(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fit EENet</source>
        <translation>拟合 EENet(&amp;F)</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads at the budget in force</source>
        <translation>在当前预算下学习 EENet 的头</translation>
    </message>
    <message>
        <source>&amp;Run for real…</source>
        <translation>实际运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Run the network stage by stage and let samples leave where the policy says</source>
        <translation>逐阶段运行网络，让样本在策略指定的出口退出</translation>
    </message>
    <message>
        <source>&amp;Train a network…</source>
        <translation>训练网络(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Measure costs…</source>
        <translation>测量成本(&amp;M)…</translation>
    </message>
    <message>
        <source>C&amp;osts…</source>
        <translation>成本(&amp;O)…</translation>
    </message>
    <message>
        <source>Calibration and &amp;test…</source>
        <translation>校准与测试(&amp;T)…</translation>
    </message>
    <message>
        <source>Prepro&amp;cessing…</source>
        <translation>预处理(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Precision and threads…</source>
        <translation>精度与线程(&amp;P)…</translation>
    </message>
    <message>
        <source>Show the &amp;calibration split</source>
        <translation>显示校准集(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>快捷键(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;About Exitscope</source>
        <translation>关于 Exitscope(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>策略(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Predictions</source>
        <translation>预测结果(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Device </source>
        <translation>设备 </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>网络在何处运行</translation>
    </message>
    <message>
        <source>Precision, memory format and threads that networks compute in</source>
        <translation>网络计算所用的精度、内存格式和线程</translation>
    </message>
    <message>
        <source>Exitscope ended unexpectedly</source>
        <translation>Exitscope 意外结束</translation>
    </message>
    <message>
        <source>Open again what was open, with everything that was fitted and set?</source>
        <translation>是否重新打开之前的内容，包括已拟合和已设置的一切？</translation>
    </message>
    <message>
        <source>%1 (older than on disk)</source>
        <translation>%1（比磁盘上的旧）</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Sessions (*.exitscope)</source>
        <translation>会话 (*.exitscope)</translation>
    </message>
    <message>
        <source>Predictions, networks, policies, texts, sessions (*.npz *.pth *.pt *.ts *.json *.tsv *.csv *.exitscope)</source>
        <translation>预测结果、网络、策略、文本、会话 (*.npz *.pth *.pt *.ts *.json *.tsv *.csv *.exitscope)</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>打开上次会话(&amp;L)</translation>
    </message>
    <message>
        <source>What was open, fitted and set when Exitscope was closed</source>
        <translation>关闭 Exitscope 时打开、拟合和设置的内容</translation>
    </message>
    <message>
        <source>Save s&amp;ession…</source>
        <translation>保存会话(&amp;E)…</translation>
    </message>
    <message>
        <source>Everything that is open, fitted and set, in one file, to go on later</source>
        <translation>把打开、拟合和设置的一切存入一个文件，以便以后继续</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Writing the report: %1</source>
        <translation>正在写入报告：%1</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>保存报告(&amp;O)…</translation>
    </message>
    <message>
        <source>Plots, tables, settings and versions in one HTML file</source>
        <translation>图表、表格、设置和版本存入一个 HTML 文件</translation>
    </message>
    <message>
        <source>Select &amp;all samples shown</source>
        <translation>选择显示的全部样本(&amp;A)</translation>
    </message>
    <message>
        <source>Show only the &amp;selected</source>
        <translation>仅显示所选样本(&amp;S)</translation>
    </message>
    <message>
        <source>Show samples with scores &amp;like this one</source>
        <translation>显示得分与此样本相近的样本(&amp;L)</translation>
    </message>
    <message>
        <source>The 50 whose scores at all exits are nearest to those of the current sample</source>
        <translation>在所有出口的得分与当前样本最接近的 50 个样本</translation>
    </message>
    <message>
        <source>&amp;Copy the ids of the selected</source>
        <translation>复制所选样本的 ID(&amp;C)</translation>
    </message>
    <message>
        <source>Size of pictures…</source>
        <translation>图片大小…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>显示提示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Green for right, red for wrong</source>
        <translation>绿色表示正确，红色表示错误(&amp;G)</translation>
    </message>
    <message>
        <source>The report was not written: something else came into view meanwhile.</source>
        <translation>报告未写入：期间显示的内容已改变。</translation>
    </message>
    <message>
        <source>Close this table</source>
        <translation>关闭此表</translation>
    </message>
    <message>
        <source>&amp;Close this table</source>
        <translation>关闭此表(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;view</source>
        <translation>保存视图(&amp;P)</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>保存：%1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存报告</translation>
    </message>
    <message>
        <source>What is in view was classified with the network&apos;s earlier settings: classify again.</source>
        <translation>当前所示结果是用网络之前的设置分类的：请重新分类。</translation>
    </message>
    <message>
        <source>S&amp;wap with the reference</source>
        <translation>与参考互换(&amp;W)</translation>
    </message>
    <message>
        <source>Make the reference the current operating point, and that the reference</source>
        <translation>将参考设为当前工作点，并将当前工作点设为参考</translation>
    </message>
    <message>
        <source>Remo&amp;ve the reference</source>
        <translation>移除参考(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Back to the budget&apos;s thresholds</source>
        <translation>恢复预算的阈值(&amp;B)</translation>
    </message>
    <message>
        <source>Set the thresholds that the policy has for the budget</source>
        <translation>设为策略在该预算下的阈值</translation>
    </message>
    <message>
        <source>S&amp;how only</source>
        <translation>仅显示(&amp;H)</translation>
    </message>
    <message>
        <source>%1 (changed since the session)</source>
        <translation>%1（会话之后已更改）</translation>
    </message>
    <message>
        <source>The report was not written: a figure of it could not be made.</source>
        <translation>报告未写入：其中一幅图无法生成。</translation>
    </message>
    <message>
        <source>Samples of the &amp;next exit</source>
        <translation>下一个出口的样本(&amp;N)</translation>
    </message>
    <message>
        <source>From exit to exit, then all again</source>
        <translation>逐个出口，然后再次显示全部</translation>
    </message>
    <message>
        <source>Samples of the &amp;exit before</source>
        <translation>上一个出口的样本(&amp;E)</translation>
    </message>
    <message>
        <source>Copy a p&amp;icture of</source>
        <translation>复制图片(&amp;I)</translation>
    </message>
    <message>
        <source>Copy the nu&amp;mbers of</source>
        <translation>复制数值(&amp;M)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
    <message>
        <source>Predictions, heads, costs, thresholds or a certificate of this table are in no file. Close it all the same?</source>
        <translation>此表的预测、头、成本、阈值或认证没有保存在任何文件中。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Heads, costs, thresholds or certificates of %1 are others in this session. Replace those that are open?</source>
        <translation>此会话中 %1 的头、成本、阈值或认证与当前打开的不同。是否替换当前打开的内容？</translation>
    </message>
</context>
<context>
    <name>exitscope::MeasureDialog</name>
    <message>
        <source>Measure costs</source>
        <translation>测量成本</translation>
    </message>
    <message>
        <source>Times %1 on %2 up to each exit, and counts its multiply-accumulates and parameters. Close what else keeps the machine busy.</source>
        <translation>测量 %1 在 %2 上运行到每个出口的时间，并统计乘加运算和参数的数量。关闭其他占用机器的程序。</translation>
    </message>
    <message>
        <source>Samples at once (batch size):</source>
        <translation>同时处理的样本数（批大小）：</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>Batch of %1</source>
        <translation>批大小 %1</translation>
    </message>
</context>
<context>
    <name>exitscope::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>exitscope::NetworkDialog</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Shorter side, pixels</source>
        <translation>短边，像素</translation>
    </message>
    <message>
        <source>&amp;Data set: fashion-mnist, idx:DIR or empty</source>
        <translation>数据集：fashion-mnist、idx:DIR 或留空(&amp;D)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>CIFAR</source>
        <translation>CIFAR</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Input: channels × height × width</source>
        <translation>输入：通道 × 高度 × 宽度</translation>
    </message>
    <message>
        <source>&amp;Mean of each channel, of values from 0 to 1</source>
        <translation>每个通道的均值，取值 0 到 1(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Standard deviation of each channel</source>
        <translation>每个通道的标准差(&amp;S)</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>shorter side to, then crop the centre</source>
        <translation>短边缩放至，再裁剪中央</translation>
    </message>
    <message>
        <source>to the input, whatever the proportions</source>
        <translation>缩放至输入大小，不保持比例</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Order of the channels</source>
        <translation>通道顺序</translation>
    </message>
    <message>
        <source>&amp;Resize images</source>
        <translation>缩放图像(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Order of the channels</source>
        <translation>通道顺序(&amp;O)</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>text of up to %1 tokens, with ids below %2</source>
        <translation>最多 %1 个 token 的文本，ID 小于 %2</translation>
    </message>
    <message>
        <source>This file is TorchScript, which is code: opening it runs it with your rights. Open only what you trust.</source>
        <translation>此文件是 TorchScript，即代码：打开它会以你的权限运行。只打开可信的文件。</translation>
    </message>
    <message>
        <source>It has changed since it was last opened: it is another version, or damaged.</source>
        <translation>自上次打开以来它已改变：是另一个版本，或已损坏。</translation>
    </message>
    <message>
        <source>Nothing in it reaches outside its tensors.</source>
        <translation>其中没有任何内容触及其张量之外。</translation>
    </message>
    <message>
        <source>Few networks need what stands out in it:</source>
        <translation>其中有少数网络才需要的内容：</translation>
    </message>
    <message>
        <source>It is tried in a process of its own first.</source>
        <translation>先在单独的进程中试运行。</translation>
    </message>
    <message>
        <source>What is known of this file</source>
        <translation>关于此文件的已知信息</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message numerus="yes">
        <source>Mean and deviation need %n number(s) as 0.5, 0.2 or as 0,5; 0,2, deviations above 0.</source>
        <translation>
            <numerusform>均值和标准差需要 %n 个数，写作 0.5, 0.2 或 0,5; 0,2，标准差大于 0。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exitscope::Operations</name>
    <message>
        <source>Loading LibTorch</source>
        <translation>正在加载 LibTorch</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Open predictions before a policy: a policy is shown on samples.</source>
        <translation>打开策略前先打开预测结果：策略要在样本上显示。</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart, but %3 has %4.</source>
        <translation>%1 区分 %2 个类别，但 %3 有 %4 个。</translation>
    </message>
    <message>
        <source>%1 runs stage by stage, so that samples can leave early.</source>
        <translation>%1 逐阶段运行，样本可以提前退出。</translation>
    </message>
    <message>
        <source>%1 only runs as a whole. %2</source>
        <translation>%1 只能整体运行。%2</translation>
    </message>
    <message>
        <source>Open a data set for the network to run on.</source>
        <translation>打开一个数据集，供网络运行。</translation>
    </message>
    <message>
        <source>Open a network first.</source>
        <translation>先打开网络。</translation>
    </message>
    <message>
        <source>Classifying samples</source>
        <translation>正在对样本分类</translation>
    </message>
    <message>
        <source>Open a network and its data, and classify them: a policy runs with a network on samples.</source>
        <translation>打开网络及其数据，并对其分类：策略需与网络一起在样本上运行。</translation>
    </message>
    <message>
        <source>Running %1 stage by stage</source>
        <translation>正在逐阶段运行 %1</translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation>正在拟合 %1</translation>
    </message>
    <message>
        <source>Measuring costs</source>
        <translation>正在测量成本</translation>
    </message>
    <message>
        <source>Certifying %1</source>
        <translation>正在认证 %1</translation>
    </message>
    <message>
        <source>Fitting on half of calibration, epoch %1</source>
        <translation>正在校准集的一半上拟合，第 %1 轮</translation>
    </message>
    <message>
        <source>Training a network</source>
        <translation>正在训练网络</translation>
    </message>
    <message>
        <source>The demo: a compact residual network on Fashion-MNIST</source>
        <translation>演示：Fashion-MNIST 上的小型残差网络</translation>
    </message>
    <message>
        <source>Loading LibTorch and the network</source>
        <translation>正在加载 LibTorch 和网络</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>%1 has changed on disk: what is shown is what it held when it was opened. Open it again to see what it holds now.</source>
        <translation>%1 在磁盘上已更改：显示的是打开时的内容。重新打开可查看现在的内容。</translation>
    </message>
    <message>
        <source>Fitting, epoch %1, %2 right in validation</source>
        <translation>拟合中，第 %1 轮，验证答对 %2</translation>
    </message>
</context>
<context>
    <name>exitscope::PictureSizeDialog</name>
    <message>
        <source>Size of pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>One column of a paper</source>
        <translation>论文单栏</translation>
    </message>
    <message>
        <source>Two columns of a paper</source>
        <translation>论文双栏</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Resolution of PNG and of copied pictures</source>
        <translation>PNG 和复制图片的分辨率</translation>
    </message>
    <message>
        <source>Resolution of PNG</source>
        <translation>PNG 分辨率</translation>
    </message>
    <message>
        <source>PNG: %1 × %2 pixels</source>
        <translation>PNG：%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>exitscope::PlotView</name>
    <message>
        <source>Open predictions to begin</source>
        <translation>先打开预测结果</translation>
    </message>
    <message>
        <source>calibration split (fitted on)</source>
        <translation>校准集（在其上拟合）</translation>
    </message>
</context>
<context>
    <name>exitscope::PolicyPanel</name>
    <message>
        <source>Show the curve of %1</source>
        <translation>显示 %1 的曲线</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads on the calibration split, at the budget in force. Its two ablations come with them.</source>
        <translation>在当前预算下，于校准集上学习 EENet 的头。它的两个消融版本随之得到。</translation>
    </message>
    <message>
        <source>Fit this policy on the calibration split, for the costs in force</source>
        <translation>按当前成本在校准集上拟合此策略</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>拟合 %1</translation>
    </message>
    <message>
        <source>other costs in %1</source>
        <translation>其他成本（%1）</translation>
    </message>
    <message>
        <source>Refit</source>
        <translation>重新拟合</translation>
    </message>
    <message>
        <source>%1: thresholds set by hand, or from a policy file or a guarantee. Moving the budget sets them anew.</source>
        <translation>%1：阈值由手动设置，或来自策略文件或保证。移动预算会重新设置阈值。</translation>
    </message>
    <message>
        <source>Fitted for %1.</source>
        <translation>针对 %1 拟合。</translation>
    </message>
    <message>
        <source>Here it is %1: %2 on calibration, cross-fitted.</source>
        <translation>此处为 %1：校准集上 %2，交叉拟合。</translation>
    </message>
    <message>
        <source>Here it is %1.</source>
        <translation>此处为 %1。</translation>
    </message>
    <message>
        <source>One fit for every budget, on %1 calibration samples, cross-fitted.</source>
        <translation>一次拟合适用于所有预算，使用 %1 个校准样本，交叉拟合。</translation>
    </message>
    <message>
        <source>Thresholds searched on calibration at %1 budgets.</source>
        <translation>在校准集上搜索了 %1 个预算的阈值。</translation>
    </message>
    <message>
        <source>Thresholds searched on calibration at one budget.</source>
        <translation>在校准集上搜索了一个预算的阈值。</translation>
    </message>
    <message>
        <source>%1 needs no fitting: its thresholds come from the calibration split.</source>
        <translation>%1 无需拟合：其阈值来自校准集。</translation>
    </message>
    <message>
        <source>Fitted at %1 of the full cost in %2, epoch %3 of %4 kept.</source>
        <translation>以完整成本的 %1 拟合，成本单位 %2，保留第 %3 轮（共 %4 轮）。</translation>
    </message>
    <message>
        <source>Fitted for %2 (at %1 of the full cost), epoch %3 of %4 kept.</source>
        <translation>针对 %2 拟合（以完整成本的 %1），保留第 %3 轮（共 %4 轮）。</translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation>提前停止。</translation>
    </message>
    <message>
        <source>Accuracy on the split in view, at the budget in force</source>
        <translation>当前划分在当前预算下的准确率</translation>
    </message>
</context>
<context>
    <name>exitscope::QualityPlot</name>
    <message>
        <source>Score quality</source>
        <translation>得分质量</translation>
    </message>
    <message>
        <source>Errors (%) among the samples with the best scores, by their share (%)</source>
        <translation>得分最高的样本中的错误 (%)，按其份额 (%)</translation>
    </message>
    <message>
        <source>Exit %1
AUROC %2
ECE %3</source>
        <translation>出口 %1
AUROC %2
ECE %3</translation>
    </message>
    <message>
        <source>Exit %1 · AUROC %2 · ECE %3</source>
        <translation>出口 %1 · AUROC %2 · ECE %3</translation>
    </message>
    <message>
        <source>Exit %1 · AUROC %2</source>
        <translation>出口 %1 · AUROC %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>exit %1: AUROC %2, ECE %3</source>
        <translation>出口 %1：AUROC %2，ECE %3</translation>
    </message>
    <message>
        <source>How well the %1 tells right answers from wrong ones, against the largest probability, %2 split.</source>
        <translation>%1区分正确与错误答案的能力，与最大概率相比，%2。</translation>
    </message>
    <message>
        <source>Share of wrong answers among the samples with the best scores, as more of them are taken. AUROC: how often a right answer has a better score than a wrong one; 0.5 is chance. ECE: how far scores lie from the share of right answers, over 15 bins, each weighted by its samples.</source>
        <translation>在得分最高的样本中，随着所取样本增多，答错的比例。AUROC：答对样本的得分高于答错样本的频率；0.5 即随机。ECE：得分与答对比例之差，分 15 个区间，按各区间样本数加权。</translation>
    </message>
</context>
<context>
    <name>exitscope::QueryLine</name>
    <message>
        <source>Condition on the samples</source>
        <translation>样本条件</translation>
    </message>
    <message>
        <source>Words: right, wrong, early (a later exit would be right), overthought (an earlier exit was right); right@2, wrong@2
Compared: exit, class, answer, score, confidence, id; score@1, confidence@1, answer@1
Joined with and, or, not and brackets</source>
        <translation>词：right（正确）、wrong（错误）、early（之后的出口会正确）、overthought（之前的出口曾正确）；right@2、wrong@2
比较：exit（出口）、class（类别）、answer（答案）、score（得分）、confidence（置信度）、id；score@1、confidence@1、answer@1
用 and、or、not 和括号连接</translation>
    </message>
</context>
<context>
    <name>exitscope::Recovery</name>
    <message>
        <source>Not all of this session could be opened. It is kept, and can be opened again: %1.</source>
        <translation>此会话未能全部打开。它已保留，可以再次打开：%1。</translation>
    </message>
</context>
<context>
    <name>exitscope::RunDialog</name>
    <message>
        <source>%1 below</source>
        <translation>低 %1</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>高 %1</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>Run for real</source>
        <translation>实际运行</translation>
    </message>
    <message>
        <source>%1 at %2, run stage by stage on %3: %4 test samples, %5 right (95 %: %6).</source>
        <translation>%1，预算 %2，在 %3 上逐阶段运行：%4 个测试样本，%5 正确（95 %：%6）。</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>同时 %1 个</translation>
    </message>
    <message>
        <source>Time of a sample, measured</source>
        <translation>每个样本的时间，实测</translation>
    </message>
    <message>
        <source>Predicted from the shares</source>
        <translation>由份额预测</translation>
    </message>
    <message>
        <source>Measured against predicted</source>
        <translation>实测与预测相比</translation>
    </message>
    <message>
        <source>Of that the policy itself</source>
        <translation>其中策略本身</translation>
    </message>
    <message>
        <source>Samples nearer than 0.00001 to a threshold</source>
        <translation>与阈值相差不到 0.00001 的样本</translation>
    </message>
    <message>
        <source>Half of the samples within</source>
        <translation>半数样本用时不超过</translation>
    </message>
    <message>
        <source>99 % of the samples within</source>
        <translation>99 % 的样本用时不超过</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>The full network&apos;s</source>
        <translation>完整网络的用时</translation>
    </message>
    <message>
        <source>Times as fast as the full network</source>
        <translation>速度为完整网络的倍数</translation>
    </message>
    <message>
        <source>The full network right</source>
        <translation>完整网络的正确率</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1, true class %2</source>
        <translation>%1，真实类别 %2</translation>
    </message>
    <message>
        <source>True: %1</source>
        <translation>真实：%1</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleDetail</name>
    <message>
        <source>What every exit says</source>
        <translation>各出口的回答</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleGrid</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No sample matches. Clear the filters to see all %1.</source>
        <translation>没有匹配的样本。清除筛选可查看全部 %1 个。</translation>
    </message>
    <message>
        <source>Open predictions to begin.</source>
        <translation>先打开预测结果。</translation>
    </message>
    <message>
        <source>Arrow keys choose a sample, with Shift several; Ctrl with plus and minus changes the size.</source>
        <translation>方向键选择一个样本，按住 Shift 选择多个；Ctrl 加加号或减号改变大小。</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleModel</name>
    <message>
        <source>%1
True class: %2
Answer: %3
%4</source>
        <translation>%1
真实类别：%2
答案：%3
%4</translation>
    </message>
    <message>
        <source>Sample %1, exit %2, %3, true class %4, answer %5</source>
        <translation>样本 %1，出口 %2，%3，真实类别 %4，答案 %5</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleSheet</name>
    <message>
        <source>Current sample</source>
        <translation>当前样本</translation>
    </message>
    <message>
        <source>True class: %1
Answer: %2
%3
Cost: %4 of %5</source>
        <translation>真实类别：%1
答案：%2
%3
成本：%5 中的 %4</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>长度：%1</translation>
    </message>
    <message>
        <source>Choose a sample to see what every exit says of it.</source>
        <translation>选择一个样本，查看各出口对它的回答。</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 (number %2)</source>
        <translation>%1（第 %2 位）</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleText</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
</context>
<context>
    <name>exitscope::SamplesPanel</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
</context>
<context>
    <name>exitscope::ScoresPlot</name>
    <message>
        <source>Scores at each exit</source>
        <translation>各出口的得分</translation>
    </message>
    <message>
        <source>takes all
who remain</source>
        <translation>收下其余
全部样本</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>left earlier</source>
        <translation>已提前退出</translation>
    </message>
    <message>
        <source>Samples (square-root scale) by %1</source>
        <translation>样本（平方根刻度），按%1</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave · %3 right</source>
        <translation>出口 %1 · %2 退出 · %3 正确</translation>
    </message>
    <message>
        <source>Exit %1 · %2 · %3 right</source>
        <translation>出口 %1 · %2 · %3 正确</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>出口 %1 · %2 退出</translation>
    </message>
    <message>
        <source>Exit %1 · %2</source>
        <translation>出口 %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>exit %1: %2 leave, %3 right</source>
        <translation>出口 %1：%2 退出，%3 正确</translation>
    </message>
    <message>
        <source>Samples by %1, %2 split. %3.</source>
        <translation>按%1分布的样本，%2。%3。</translation>
    </message>
    <message>
        <source>All samples, by their score at each exit. A sample leaves at the first exit where its score is not below the threshold, which is the line; grey are those that have left earlier.</source>
        <translation>所有样本，按其在各出口的得分排列。样本在第一个得分不低于阈值（即竖线）的出口退出；灰色为已更早退出的样本。</translation>
    </message>
</context>
<context>
    <name>exitscope::SeparationPlot</name>
    <message>
        <source>Score against largest probability</source>
        <translation>得分与最大概率</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>largest probability at which as many leave</source>
        <translation>退出数相同时的最大概率</translation>
    </message>
    <message>
        <source>up: %1, right: %2</source>
        <translation>纵轴：%1，横轴：%2</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>出口 %1 · %2 退出</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>Samples that reach each exit by %1 and by %2, right and wrong apart, %3 split.</source>
        <translation>到达各出口的样本，按%1和%2分布，正确与错误分开，%3。</translation>
    </message>
    <message>
        <source>Samples that reach each exit, by the policy&apos;s score and by the largest probability, coloured by how many are right and wrong. A sample leaves above the horizontal line; right of the vertical one as many would by the largest probability.</source>
        <translation>到达各出口的样本，按策略得分和最大概率排列，颜色表示答对与答错的多少。水平线以上的样本退出；若按最大概率，竖线右侧会有同样多的样本退出。</translation>
    </message>
</context>
<context>
    <name>exitscope::ShortcutDialog</name>
    <message>
        <source>Keys of the shortcut</source>
        <translation>快捷键按键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Double-click a shortcut and press other keys.</source>
        <translation>双击快捷键，然后按下其他按键。</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>所有快捷键均为默认值。</translation>
    </message>
    <message>
        <source>%1 belonged to &quot;%2&quot;, which has no shortcut now.</source>
        <translation>%1 原属于“%2”，后者现在没有快捷键。</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySideCounts</name>
    <message>
        <source>leave at exit %1</source>
        <translation>在出口 %1 退出</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>cost (%1)</source>
        <translation>成本 (%1)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySideModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: exit %2, right (%3)</source>
        <translation>%1：出口 %2，正确（%3）</translation>
    </message>
    <message>
        <source>%1: exit %2, wrong (%3)</source>
        <translation>%1：出口 %2，错误（%3）</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySidePanel</name>
    <message>
        <source>Samples that leave at each exit, by policy</source>
        <translation>各策略下在每个出口退出的样本</translation>
    </message>
    <message>
        <source>Samples under each policy</source>
        <translation>各策略下的样本</translation>
    </message>
    <message>
        <source>Policies side by side</source>
        <translation>策略并列</translation>
    </message>
    <message>
        <source>&amp;Only disputed samples</source>
        <translation>仅有分歧的样本(&amp;O)</translation>
    </message>
    <message>
        <source>Samples that some of the policies have right and others wrong</source>
        <translation>部分策略答对而其他策略答错的样本</translation>
    </message>
</context>
<context>
    <name>exitscope::SplitDialog</name>
    <message>
        <source>&amp;As the network says, else half of test</source>
        <translation>按网络所述，否则取测试集的一半(&amp;A)</translation>
    </message>
    <message>
        <source>A &amp;part of the data</source>
        <translation>数据的一部分(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;share of the test part</source>
        <translation>测试部分的份额(&amp;S)</translation>
    </message>
    <message>
        <source>A &amp;list of samples</source>
        <translation>样本列表(&amp;L)</translation>
    </message>
    <message>
        <source>Calibration and test</source>
        <translation>校准与测试</translation>
    </message>
    <message>
        <source>A file with the id of a sample in each line</source>
        <translation>每行一个样本 ID 的文件</translation>
    </message>
    <message>
        <source>Policies are fitted on calibration, results are measured on test. Which samples of %1 are calibration?</source>
        <translation>策略在校准集上拟合，结果在测试集上测量。%1 的哪些样本用于校准？</translation>
    </message>
    <message>
        <source>Part for calibration</source>
        <translation>用于校准的部分</translation>
    </message>
    <message>
        <source>Share for calibration</source>
        <translation>用于校准的份额</translation>
    </message>
    <message>
        <source>Seed of the share</source>
        <translation>抽取份额的随机种子</translation>
    </message>
    <message>
        <source>The same seed draws the same samples, from each class alike</source>
        <translation>相同的种子抽取相同的样本，各类别均等</translation>
    </message>
    <message>
        <source>File with samples for calibration</source>
        <translation>含校准样本的文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>What that gives</source>
        <translation>所得结果</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>Choose a file with the id of a sample in each line (&quot;test/12&quot;).</source>
        <translation>选择一个每行一个样本 ID 的文件（“test/12”）。</translation>
    </message>
    <message>
        <source>%1 samples for calibration, %2 for test. %3</source>
        <translation>%1 个样本用于校准，%2 个用于测试。%3</translation>
    </message>
</context>
<context>
    <name>exitscope::ThresholdsPlot</name>
    <message>
        <source>Where thresholds fall</source>
        <translation>阈值落在何处</translation>
    </message>
    <message>
        <source>leave here</source>
        <translation>在此退出</translation>
    </message>
    <message>
        <source>left earlier</source>
        <translation>已提前退出</translation>
    </message>
    <message>
        <source>Samples (%) sorted by %1, the best first</source>
        <translation>按%1排序的样本 (%)，最好的在前</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>出口 %1 · %2 退出</translation>
    </message>
    <message>
        <source>Exit %1 · %2</source>
        <translation>出口 %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>exit %1: %2 leave</source>
        <translation>出口 %1：%2 退出</translation>
    </message>
    <message>
        <source>Samples sorted by %1 at each exit, %2 split. %3.</source>
        <translation>各出口按%1排序的样本，%2。%3。</translation>
    </message>
    <message>
        <source>At each exit the samples that are still there, the best score first, as shares of all samples. Filled are those that leave; where the filling ends the curve has the threshold.</source>
        <translation>每个出口处仍在的样本，得分最高者在前，以占全部样本的比例表示。填充部分为退出的样本；填充结束处的曲线值即阈值。</translation>
    </message>
</context>
<context>
    <name>exitscope::TradeoffPlot</name>
    <message>
        <source>Accuracy against cost</source>
        <translation>准确率与成本</translation>
    </message>
    <message>
        <source>Mean cost per sample (%1)</source>
        <translation>每个样本的平均成本 (%1)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Oracle (bound)</source>
        <translation>理想上界(oracle)</translation>
    </message>
    <message>
        <source>still training</source>
        <translation>仍在训练</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>Tolerated drop</source>
        <translation>允许的下降</translation>
    </message>
    <message>
        <source>PABEE, patience</source>
        <translation>PABEE，耐心值</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，成本 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %3. %n curve(s) shown.</source>
        <translation>
            <numerusform>%1，%2：%3。显示 %n 条曲线。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy against the mean cost that a sample really takes, for each policy over all budgets. Band: 95 % Wilson interval of the policy in view. Numbers: each exit by itself, if all samples left there. Oracle: the best that choosing exits could do if it knew the answers.</source>
        <translation>各策略在所有预算下，准确率与样本实际平均成本的关系。色带：当前策略的 95 % Wilson 区间。数字：各出口单独使用、所有样本都在此退出时的结果。理想上界：若预知答案，选择出口所能达到的最佳结果。</translation>
    </message>
</context>
<context>
    <name>exitscope::TrainingPlot</name>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>utility loss</source>
        <translation>效用损失</translation>
    </message>
    <message>
        <source>assignment loss</source>
        <translation>分配损失</translation>
    </message>
    <message>
        <source>budget loss</source>
        <translation>预算损失</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Fitting begins.</source>
        <translation>拟合开始。</translation>
    </message>
    <message>
        <source>Epoch %1: utility %2 · assignment %3 · budget %4 · validation %5</source>
        <translation>第 %1 轮：效用 %2 · 分配 %3 · 预算 %4 · 验证 %5</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Training begins.</source>
        <translation>训练开始。</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>出口 %1</translation>
    </message>
    <message>
        <source>Epoch %1 of %2: loss %3</source>
        <translation>第 %1 轮（共 %2 轮）：损失 %3</translation>
    </message>
    <message>
        <source>Losses of the fit</source>
        <translation>拟合的损失</translation>
    </message>
    <message>
        <source>Nothing has been fitted or trained yet</source>
        <translation>尚未拟合或训练</translation>
    </message>
    <message>
        <source>There is nothing to save yet: nothing has been fitted or trained.</source>
        <translation>还没有可保存的内容：尚未拟合或训练。</translation>
    </message>
    <message>
        <source>Losses after each epoch, lower is better, and accuracies. For heads: of the validation part of calibration; the utility loss asks for scores that tell right from wrong, the assignment loss for exits that suit each sample, the budget loss for the mean cost wanted.</source>
        <translation>每轮之后的损失（越小越好）与准确率。对于头：在校准集的验证部分上计算；效用损失要求得分能区分对错，分配损失要求出口适合每个样本，预算损失要求达到期望的平均成本。</translation>
    </message>
</context>
<context>
    <name>exitscope::Workspace</name>
    <message>
        <source>Finding the same samples</source>
        <translation>正在查找相同的样本</translation>
    </message>
</context>
</TS>
