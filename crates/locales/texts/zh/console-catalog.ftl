licenses-empty = 此组织没有许可证，因此成员不需要席位。
licenses-used = 已用
licenses-reserved = 为受邀人预留
licenses-free = 空闲
license-usage = { $count ->
   *[other] 已用 { $used }，预留 { $reserved }，{ $free }，共 { $count } 个席位
}
license-usage-free = 空闲 { $count }
license-picture = { $count ->
   *[other] { $name }：已用 { $used }，预留 { $reserved }，{ $free }，共 { $count } 个席位
}
license-new = 新建许可证
license-seats = 席位
license-create = 创建许可证
license-save = 保存许可证
license-delete-text = 只有当无人占用或等待其席位时，才能删除许可证。
license-delete = 删除许可证
license-enter-seats = 请输入许可证的席位数。

roles-title = 角色和权限
roles-cut = 两者均仅显示前 1,000 项。如需列出全部，请使用 API。
roles-custom = 自定义
roles-nothing = 无权限
role-new = 新建角色
role-everyone = 您在此处所作的更改会立即对拥有此角色的所有人生效。
role-code = 代码
role-create = 创建角色
role-save = 保存角色
role-delete-text = 只有当没有成员和待处理的邀请使用此角色时，才能将其删除。
role-delete = 删除角色
role-enter-code = 请输入代码：最多 128 个字符，不含空格，例如 stage-manager。

resources-text = 资源是可以用来限定访问范围的对象，例如活动、区域或项目组合。对某个资源的访问权限包含其下级的所有资源。
resources-empty = 尚无资源。
resource-below-it = 上级：{ $parent }
resource-new = 新建资源
resource-kind = 类型
resource-below = 上级
resource-below-nothing = 无：独立资源
resource-create = 创建资源
resource-save = 保存资源
resource-delete-text = 只有当没有任何人的访问范围限于此资源，且其下没有其他资源时，才能将其删除。
resource-delete = 删除资源
resource-enter-kind = 请输入类型，例如“event”。
resource-choose = 请从列表中选择一个资源。

templates-title = 权限模板
templates-text = 模板是一组角色和权限，可作为邀请的起点。更改或删除模板不会影响人员已有的权限。
templates-empty = 尚无权限模板。
template-new = 新建模板
template-new-title = 新建权限模板
template-create = 创建模板
template-save = 保存模板
template-delete-text = 此后将无法使用此模板发起邀请。之前通过此模板受邀的人员，权限保持不变。
template-delete = 删除模板
template-enter-description = 请输入说明：单行，最多 1,000 个字符。
license-name-taken = 已有同名许可证。请另选名称，或修改该许可证的席位数。
